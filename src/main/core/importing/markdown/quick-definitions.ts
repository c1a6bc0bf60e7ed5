import type { Processor } from 'unified'

/** The labels that a text defines, found at once: the parser looks through all of them at every closing bracket. */
class DefinedLabels extends Array<string> {
  readonly #known = new Set<string>()

  override push(...labels: string[]): number {
    for (const each of labels) this.#known.add(each)
    return super.push(...labels)
  }

  override includes(label: string): boolean {
    return this.#known.has(label)
  }
}

/** What the parser's constructs are given that these need: where it keeps the labels, and how it goes on. */
interface Tokenizing {
  readonly parser: { defined: string[] }
}
type State = (code: number | null) => State | undefined

const bracket = 91

/**
 * Puts the index in the place of the parser's list before the first definition is read: fifty thousand references to as many definitions
 * would else be compared two thousand million times. Reads nothing itself.
 */
const indexDefinitions = {
  name: 'indexDefinitions',
  add: 'before',
  tokenize(this: Tokenizing, _effects: unknown, _ok: State, nok: State): State {
    if (this.parser.defined.length === 0 && !(this.parser.defined instanceof DefinedLabels))
      this.parser.defined = new DefinedLabels()
    return nok
  },
} as const

/** Lets a Markdown parser find what a text defines however much that is. */
export function quickDefinitions(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[] }
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { contentInitial: { [bracket]: indexDefinitions } }]
}
