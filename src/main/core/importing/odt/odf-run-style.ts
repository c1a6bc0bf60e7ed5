import type { DocumentMark } from '#domain/document/document.ts'
import { withMark } from '../inline-content.ts'
import { declaredLanguage } from '../office/declared-language.ts'

/** The properties of text at a place, by the names of their attributes. */
export type TextProperties = Readonly<Record<string, string>>

/** The marks that properties of text show as. */
export function marksOf(properties: TextProperties): readonly DocumentMark[] {
  const marks: DocumentMark[] = []
  const weight = properties['fo:font-weight'] ?? ''
  if (weight === 'bold' || Number(weight) >= 600) marks.push({ type: 'bold' })
  if (/^(?:italic|oblique)$/.test(properties['fo:font-style'] ?? '')) marks.push({ type: 'italic' })
  if (isDrawn(properties['style:text-underline-style'])) marks.push({ type: 'underline' })
  if (isDrawn(properties['style:text-line-through-style'])) marks.push({ type: 'strike' })
  const [position = ''] = (properties['style:text-position'] ?? '').split(' ')
  if (position === 'super' || Number.parseFloat(position) > 0) marks.push({ type: 'superscript' })
  if (position === 'sub' || Number.parseFloat(position) < 0) marks.push({ type: 'subscript' })
  return marks.reduce<readonly DocumentMark[]>(withMark, [])
}

/** What the style of a paragraph gives to its text; a heading is bold or slanted by being one. */
export function inheritedBy(isHeading: boolean, properties: TextProperties): TextProperties {
  if (!isHeading) return properties
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !looks.has(name)))
}

const looks: ReadonlySet<string> = new Set([
  ...['fo:font-weight', 'fo:font-style', 'style:text-underline-style', 'style:text-line-through-style'],
])

/** True for text that is not shown: always, or while a condition holds. */
export const isHiddenText = (properties: TextProperties): boolean =>
  properties['text:display'] === 'none' || properties['text:display'] === 'condition'

/** The language that some text is declared to be in, or null. */
export function languageOf(properties: TextProperties, text: string): string | null {
  const [language, country] = complex.test(text)
    ? ['style:language-complex', 'style:country-complex']
    : eastAsian.test(text)
      ? ['style:language-asian', 'style:country-asian']
      : ['fo:language', 'fo:country']
  const said = properties[language ?? ''] ?? ''
  if (said === '' || said === 'zxx' || said === 'none') return null
  const where = properties[country ?? ''] ?? ''
  return declaredLanguage(where === '' || where === 'none' ? said : `${said}-${where}`, text)
}

const isDrawn = (style: string | undefined): boolean => style !== undefined && style !== '' && style !== 'none'
const complex =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}\p{Script=Bengali}\p{Script=Tamil}]/u
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
