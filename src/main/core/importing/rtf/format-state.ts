/** Where the text of a group goes. `skip` is none of the document's text. */
export type Destination =
  | 'text'
  | 'skip'
  | 'fonts'
  | 'styles'
  | 'info'
  | 'instruction'
  | 'lists'
  | 'listtext'
  | 'older'
  | 'note'
  | 'picture'

/** What holds in a group; a group inside begins with the same and gives nothing back. */
export interface FormatState {
  destination: Destination
  /** The field of \info that is being read. */
  field: string
  font: number
  skipAfterUnicode: number
  bold: boolean
  italic: boolean
  underline: boolean
  strike: boolean
  raised: 'superscript' | 'subscript' | null
  hidden: boolean
  deleted: boolean
  revised: boolean
  href: string | null
  style: number
  outline: number | null
  dir: 'ltr' | 'rtl' | null
  inTable: boolean
  nesting: number
  /** The list of the paragraph (`\\ls`), 0 for none, and its level there. */
  list: number
  listLevel: number
  lang: number
  rightToLeft: number
  eastAsian: number
  /** True within the properties of a row of an inner table, which stand behind its cells. */
  ofNestedRow: boolean
}

export const firstState: FormatState = {
  destination: 'text',
  field: '',
  font: -1,
  skipAfterUnicode: 1,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  raised: null,
  hidden: false,
  deleted: false,
  revised: false,
  href: null,
  style: 0,
  outline: null,
  dir: null,
  inTable: false,
  nesting: 1,
  list: 0,
  listLevel: 0,
  lang: 0,
  rightToLeft: 0,
  eastAsian: 0,
  ofNestedRow: false,
}

/** What `\plain` sets back. */
export const plainText: Partial<FormatState> = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  raised: null,
  hidden: false,
  deleted: false,
  revised: false,
}

/** What `\pard` sets back. */
export const plainParagraph: Partial<FormatState> = {
  ...{ style: 0, outline: null, dir: null, inTable: false, nesting: 1, list: 0, listLevel: 0 },
}

const isOn = (value: number | null): boolean => value !== 0

/** What a formatting word changes; null for a word that formats nothing we keep. */
export function changeBy(name: string, value: number | null): Partial<FormatState> | null {
  switch (name) {
    case 'plain':
      return plainText
    case 'pard':
      return plainParagraph
    case 'b':
      return { bold: isOn(value) }
    case 'i':
      return { italic: isOn(value) }
    case 'strike':
    case 'striked':
      return { strike: isOn(value) }
    case 'ul':
    case 'uld':
    case 'uldb':
    case 'ulw':
      return { underline: isOn(value) }
    case 'ulnone':
      return { underline: false }
    case 'super':
      return { raised: isOn(value) ? 'superscript' : null }
    case 'sub':
      return { raised: isOn(value) ? 'subscript' : null }
    case 'nosupersub':
      return { raised: null }
    case 'v':
      return { hidden: isOn(value) }
    case 'deleted':
      return { deleted: isOn(value) }
    case 'revised':
      return { revised: isOn(value) }
    case 'f':
      return { font: value ?? 0 }
    case 'uc':
      return { skipAfterUnicode: Math.min(Math.max(value ?? 1, 0), 100) }
    case 's':
      return { style: value ?? 0 }
    case 'outlinelevel':
      return { outline: value }
    case 'ls':
      return { list: value ?? 0 }
    case 'ilvl':
      return { listLevel: value ?? 0 }
    case 'lang':
    case 'langnp':
      return { lang: value ?? 0 }
    case 'alang':
      return { rightToLeft: value ?? 0 }
    case 'langfe':
    case 'langfenp':
      return { eastAsian: value ?? 0 }
    case 'rtlpar':
      return { dir: 'rtl' }
    case 'ltrpar':
      return { dir: 'ltr' }
    case 'intbl':
      return { inTable: true }
    case 'itap':
      return { nesting: Math.min(Math.max(value ?? 1, 0), 30), inTable: (value ?? 1) > 0 }
    default:
      return null
  }
}

/** Signs that words stand for. */
export const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  emspace: '\u2003',
  enspace: '\u2002',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  '~': '\u00a0',
  _: '\u2011',
  zwj: '\u200d',
  zwnj: '\u200c',
  rtlmark: '\u200f',
  ltrmark: '\u200e',
  qmspace: '\u2005',
  zwbo: '\u200b',
}

/** Groups that hold none of the document's text. */
export const skipped: ReadonlySet<string> = new Set([
  'colortbl',
  'filetbl',
  'rsidtbl',
  'generator',
  'xmlnstbl',
  'themedata',
  'colorschememapping',
  'datastore',
  'latentstyles',
  'revtbl',
  'pgptbl',
  'mmathPr',
  'bkmkstart',
  'bkmkend',
  'fldtype',
  'datafield',
  'atnid',
  'sp',
  'shprslt',
  'xe',
  'tc',
  'nonshppict',
  'objdata',
  'pntxta',
  'pntxtb',
  'pnseclvl',
  'template',
  'userprops',
  'docvar',
  'footnotesep',
  'ftnsep',
  'ftnsepc',
  'ftncn',
  'aftnsep',
  'aftnsepc',
  'aftncn',
  'atnref',
  'atndate',
  'atrfstart',
  'atrfend',
  'background',
  'nonesttables',
  'private',
])
