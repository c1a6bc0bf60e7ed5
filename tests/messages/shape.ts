/** One sentence of a table: where it stands, and what stands there. */
export interface Sentence {
  readonly path: string
  readonly value: unknown
}

/** Every sentence of a table, however deep. */
export function sentencesOf(table: unknown, path = ''): readonly Sentence[] {
  if (typeof table !== 'object' || table === null) return [{ path, value: table }]
  return Object.entries(table).flatMap(([key, value]) => sentencesOf(value, path === '' ? key : `${path}.${key}`))
}

/** What a sentence says with invented data: strings as they are, functions called with a name, a list or a count. */
export function said({ path, value }: Sentence, count: number): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'function') throw new Error(`${path} is neither a sentence nor makes one`)
  const made: unknown = value(...argumentsFor(String(value), path, count))
  if (typeof made !== 'string') throw new Error(`${path} makes no sentence`)
  return made
}

/**
 * Arguments for a sentence, told from how its source reads: what it destructures gets an object with every field it could ask
 * for, what it joins or maps a list, everything else a number, which stands for itself in a sentence.
 */
function argumentsFor(source: string, path: string, count: number): readonly unknown[] {
  const parameters = /^\(?([^)=]*(?:\{[^}]*\}[^)=]*)?)\)?\s*=>/u.exec(source)?.[1] ?? ''
  if (parameters.trim().startsWith('{')) return [{ count, detail: 'utf-8' }]
  return parameters.split(',').map((parameter) => {
    const name = parameter.trim()
    if (name === 'c')
      return {
        sources: count,
        origins: count,
        originsFor: count,
        originsAgainst: 0,
        lookedThrough: count,
        notExamined: count,
      }
    if (name === 'parts' && path.endsWith('tally')) return [{ count, name: 'ABC' }]
    const isList = new RegExp(`list\\(${name}\\)|\\b${name}\\.(?:join|map|length)`, 'u').test(source)
    return isList ? Array.from({ length: Math.max(1, count) }, (_, index) => `N${index}`) : count
  })
}
