import type { ReportTree } from './report-tree.ts'

/**
 * Whether a printed report draws the line at the top of its pages itself. The browser draws that line in the system's faces, and
 * a system without one for Devanagari would print boxes; the page has the face with it. Others are printed as they always were.
 */
export const drawsOwnHead = ({ words }: Pick<ReportTree, 'words'>): boolean => words.language === 'hi'

/** The style rule that draws a title at the top of every printed page (CSS Paged Media, margin boxes). */
export const printedHead = (title: string): string =>
  `@page{@top-left{content:"${escaped(title)}";font:8px 'IBM Plex Sans Devanagari','Noto Naskh Arabic',sans-serif;color:#49515e}}\n`

/** A title may hold what would end the string or the style. */
const escaped = (title: string): string =>
  title.replaceAll(/["\\<\p{Cc}]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)
