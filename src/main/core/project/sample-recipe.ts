import { z } from 'zod'
import { isCommandName } from '#contract/commands.ts'
import { findQuotation } from '#domain/anchoring/find-quotation.ts'
import type { TextRange } from '#domain/errors.ts'
import { richTextOf } from '#domain/records/rich-text.ts'

const quotation = z.union([
  z.string().min(1),
  z.strictObject({ quote: z.string().min(1), prefix: z.string().optional(), suffix: z.string().optional() }),
])

/** A passage as a recipe gives it: a source by its name in the recipe, and the words of each part. */
const quotedPassage = z.strictObject({ source: z.string(), quotes: z.array(quotation).min(1) })

const step = z.strictObject({
  /** The name under which later steps refer to the answer's ids, as `@name.claimId`. */
  as: z.string().optional(),
  command: z.string().refine(isCommandName, { error: 'a name of the contract' }),
  input: z.looseObject({}),
})

/** A project as a list of the contract's commands, so that it can only hold what the app can make. */
export const sampleRecipe = z.strictObject({
  title: z.string(),
  note: z.string(),
  /** Files of the `accounts` folder by the name that steps use. */
  sources: z.record(z.string(), z.string()),
  steps: z.array(step),
})

/** An imported account: its id and the canonical text that quotations are found in. */
export interface SampleSource {
  readonly sourceId: string
  readonly text: string
}

/** What names in a recipe stand for so far. */
export interface RecipeNames {
  readonly sources: ReadonlyMap<string, SampleSource>
  /** The answers of earlier steps. */
  readonly answers: ReadonlyMap<string, Readonly<Record<string, unknown>>>
}

/**
 * The input of a step with its names resolved: `@name.key` becomes the id that an earlier step answered (or that a source
 * got), `passage` becomes ranges of the text, `{ richText }` becomes rich text. A name that stands for nothing, or a
 * quotation that does not stand exactly once in its account, is a mistake in the recipe and throws.
 */
export function resolvedInput(input: unknown, names: RecipeNames): unknown {
  if (typeof input === 'string') return input.startsWith('@') ? referred(input, names) : input
  if (Array.isArray(input)) return input.map((item) => resolvedInput(item, names))
  if (typeof input !== 'object' || input === null) return input
  if ('richText' in input) return richTextOf(z.string().parse(input.richText))
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => [
      key,
      key === 'passage' ? passageOf(value, names) : resolvedInput(value, names),
    ]),
  )
}

function referred(reference: string, { sources, answers }: RecipeNames): unknown {
  const [name = '', key = ''] = reference.slice(1).split('.')
  const found = key === 'sourceId' && sources.has(name) ? sources.get(name)?.sourceId : answers.get(name)?.[key]
  if (found === undefined) throw new Error(`the recipe refers to ${reference}, which no step has answered`)
  return found
}

function passageOf(value: unknown, { sources }: RecipeNames): unknown {
  const { source, quotes } = quotedPassage.parse(value)
  const account = sources.get(source)
  if (!account) throw new Error(`the recipe quotes ${source}, which is no source of it`)
  return { sourceId: account.sourceId, revision: 1, parts: quotes.map((quote) => placeOf(quote, account.text)) }
}

function placeOf(quoted: z.infer<typeof quotation>, text: string): TextRange {
  const selector = typeof quoted === 'string' ? { quote: quoted } : quoted
  const { quote, prefix = '', suffix = '' } = selector
  const [place, ...others] = findQuotation(text, { quote, prefix, suffix })
  if (!place || others.length > 0)
    throw new Error(`the recipe's quotation “${quote}” stands ${others.length + (place ? 1 : 0)} times in its account`)
  return place
}
