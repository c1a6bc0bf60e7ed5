import { parse } from '@retorquere/bibtex-parser'
import type { BibliographyEntry } from '#domain/reading/bibliography-entry.ts'
import { entryOf, firstOf } from './entry-of.ts'

/**
 * The entries of a BibTeX or biblatex file; entries that cannot be read are left out. Fields as in the biblatex manual, 2.2
 * (https://ctan.org/pkg/biblatex); letters stay in the case in which they are written.
 */
export function readBibtex(text: string): readonly BibliographyEntry[] {
  const { entries } = parse(text, { sentenceCase: false, english: false })
  return entries.flatMap(({ key, type, fields }) => {
    if (Object.keys(fields).length === 0 || type === 'xdata') return []
    const said = fields as Readonly<Record<string, unknown>>
    const one = (name: string): string | undefined => textOf(said[name])
    const title = firstOf(one('title'), one('maintitle'))
    const subtitle = title === one('title') ? one('subtitle') : one('mainsubtitle')
    return entryOf({
      key,
      title: title !== undefined && subtitle !== undefined ? `${title}: ${subtitle}` : title,
      authors: namesOf(said.author),
      outlet: firstOf(
        ...['journaltitle', 'journal', 'booktitle', 'publisher', 'organization', 'institution', 'school'].map(one),
      ),
      published: firstOf(one('date'), dateOf(one('year'), one('month'), one('day'))),
      captured: one('urldate'),
      url: one('url') ?? arxivAddress(one('eprinttype') ?? one('archiveprefix'), one('eprint')),
      doi: one('doi'),
      language: one('langid') ?? one('language'),
    })
  })
}

/** A field as text. The parser gives italics and the like as tags, lists as arrays, and an accent of TeX apart from its letter. */
function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.map(textOf).join('; ')
  if (typeof value !== 'string') return undefined
  return value
    .replace(/<\/?(?:span|i|b|em|strong|sub|sup|pre|nc|p|br|q|tt|code|font)(?: [^<>]*)?\/?>/g, '')
    .normalize('NFC')
}

interface Name {
  readonly name?: string
  readonly firstName?: string
  readonly prefix?: string
  readonly lastName?: string
  readonly suffix?: string
}

/** Names as they are read aloud. "and others" is nobody. */
function namesOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return []
  return (value as readonly Name[])
    .map(({ name, firstName, prefix, lastName, suffix }) =>
      [textOf(name ?? [firstName, prefix, lastName].filter(Boolean).join(' ')), suffix].filter(Boolean).join(', '),
    )
    .filter((name) => name !== 'others')
}

function dateOf(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  if (year === undefined || month === undefined || !/^\d{1,2}$/.test(month)) return year
  return [year, month, ...(day === undefined ? [] : [day])].join('-')
}

/** Where a preprint lies, from the number that biblatex keeps in `eprint`. */
const arxivAddress = (type: string | undefined, eprint: string | undefined): string | undefined =>
  type?.toLowerCase() === 'arxiv' && eprint !== undefined ? `https://arxiv.org/abs/${eprint}` : undefined
