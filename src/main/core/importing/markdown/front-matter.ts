import { type ImportedMetadata, noMetadata } from '../import-output.ts'
import { asDate, asLanguage, asLine, asWebAddress } from '../metadata-values.ts'

/** A Markdown file's details block and what follows it. */
export interface FrontMatter {
  /** The lines between the fences, or null where the file has no such block. */
  readonly block: string | null
  readonly body: string
  readonly metadata: ImportedMetadata
}

/** Splits the details off that many programs write before a Markdown text (`key: value` lines between `---`). */
export function splitFrontMatter(text: string): FrontMatter {
  const found = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text)
  const block = found?.[1] ?? null
  if (block === null || !/^[A-Za-z_][\w -]*:/m.test(block)) return { block: null, body: text, metadata: noMetadata }
  return { block, body: text.slice(found?.[0].length), metadata: metadataOf(block) }
}

function metadataOf(block: string): ImportedMetadata {
  const values = new Map<string, string>()
  for (const [, key, value] of block.matchAll(/^([A-Za-z_][\w-]*):[ \t]*(.*)$/gm)) {
    if (key !== undefined && value !== undefined) values.set(key.toLowerCase(), unquoted(value))
  }
  for (const [, key, list] of block.matchAll(/^(authors?):[ \t]*\n((?:[ \t]*-[ \t]+.*(?:\n|$))+)/gim))
    values.set(
      (key ?? '').toLowerCase(),
      `[${(list ?? '')
        .replace(/^[ \t]*-[ \t]+/gm, '')
        .trim()
        .split('\n')
        .join(',')}]`,
    )
  const first = (...keys: readonly string[]): string | null =>
    keys.map((key) => values.get(key)).find((value) => value !== undefined && value !== '') ?? null
  return {
    ...noMetadata,
    title: asLine(first('title')),
    authors: authorsIn(first('authors', 'author') ?? ''),
    published: asDate(first('date', 'published')),
    url: asWebAddress(first('url', 'canonical', 'canonical_url')),
    siteName: asLine(first('site', 'publisher', 'outlet')),
    language: asLanguage(first('lang', 'language')),
    licence: asLine(first('licence', 'license', 'rights'), 500),
  }
}

/** One author, or a list in brackets. */
const authorsIn = (value: string): readonly string[] =>
  (/^\[(.*)\]$/.exec(value)?.[1]?.split(',') ?? [value]).flatMap((name) => asLine(unquoted(name)) ?? [])

const unquoted = (value: string): string => value.trim().replace(/^(["'])(.*)\1$/, '$2')
