import type { CommandOutput, ParsedInput } from '#contract/commands.ts'
import { textDifferences } from '#domain/anchoring/text-differences.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { Call } from '../call.ts'
import { inSlices } from '../searching/in-slices.ts'

/** How many characters of differences one answer carries: no one reads more at once, and a message has a limit. */
const mostCharacters = 1_000_000

/** What differs between two revisions of a source, in slices; the first million characters of it. */
export async function compareRevisions(
  call: Call,
  { sourceId, from, to }: ParsedInput<'sources.compare'>,
): Promise<Result<CommandOutput<'sources.compare'>>> {
  const known = call.store.records.referring('revision', sourceId).map(({ number }) => number)
  const missing = [from, to].find((number) => !known.includes(number))
  if (missing !== undefined) return fail({ code: 'not-found', what: 'revision', id: String(missing) })
  const before = await call.store.texts.read(sourceId, from)
  if (!before.ok) return before
  const after = await call.store.texts.read(sourceId, to)
  if (!after.ok) return after
  const found = await inSlices(textDifferences(before.value.text, after.value.text), { signal: call.signal })
  if (found === 'cancelled') return fail({ code: 'cancelled' })
  let characters = 0
  const differences = found.filter((each) => {
    if (each.kind === 'changed') characters += each.parts.reduce((length, { text }) => length + text.length, 0)
    return characters <= mostCharacters
  })
  return ok({
    differences: differences.map((each) => (each.kind === 'changed' ? { ...each, parts: [...each.parts] } : each)),
    leftOut: found.length - differences.length,
  })
}
