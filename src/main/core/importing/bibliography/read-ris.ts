import type { BibliographyEntry } from '#domain/reading/bibliography-entry.ts'
import { entryOf, firstOf } from './entry-of.ts'

/**
 * The entries of a RIS file. Tags as in the format's description by Research Information Systems
 * (https://web.archive.org/web/20120526103719/http://refman.com/support/risformat_intro.asp). A line without a tag goes on the
 * one before it.
 */
export function readRis(text: string): readonly BibliographyEntry[] {
  const entries: BibliographyEntry[] = []
  let tags = new Map<string, string[]>()
  let last: string[] | null = null
  for (const line of text.split(/\r\n?|\n/)) {
    const found = /^\s*([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/.exec(line)
    if (!found) {
      if (last !== null && line.trim() !== '') last.push(`${last.pop() ?? ''} ${line.trim()}`)
      continue
    }
    const [, tag = '', value = ''] = found
    if (tag === 'ER' || (tag === 'TY' && tags.size > 0)) {
      if (tags.size > 0) entries.push(entryFrom(tags))
      tags = new Map()
      last = null
    }
    if (tag === 'ER') continue
    last = tags.get(tag) ?? []
    last.push(value)
    tags.set(tag, last)
  }
  if (tags.size > 0) entries.push(entryFrom(tags))
  return entries
}

function entryFrom(tags: ReadonlyMap<string, readonly string[]>): BibliographyEntry {
  const one = (...names: readonly string[]): string | undefined => firstOf(...names.map((name) => tags.get(name)?.[0]))
  return entryOf({
    key: one('ID', 'AN'),
    title: one('TI', 'T1'),
    authors: (tags.get('AU') ?? tags.get('A1') ?? []).map(nameOf),
    outlet: one('T2', 'JO', 'JF', 'JA', 'BT', 'PB'),
    published: dateOf(one('DA', 'PY', 'Y1')),
    captured: dateOf(one('Y2')),
    url: one('UR', 'L2'),
    doi: one('DO'),
    language: one('LA'),
  })
}

/** "Family, Given, Suffix" as it is read aloud. */
function nameOf(name: string): string {
  const [family = '', given = '', suffix] = name.split(',').map((part) => part.trim())
  return [`${given} ${family}`.trim(), ...(suffix ? [suffix] : [])].join(', ')
}

/** YYYY/MM/DD/other with what is not known left empty. */
const dateOf = (date: string | undefined): string | undefined =>
  date?.split('/').slice(0, 3).join('/').replace(/\/+$/, '')
