import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const css = readFileSync(fileURLToPath(new URL('../../../src/renderer/ui/tokens.css', import.meta.url)), 'utf8')

/** The colours of the first block of a style sheet under a selector, by name; what it leaves out comes from `below`. */
function colours(
  sheet: string,
  selector: string,
  below: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const start = sheet.indexOf(`${selector} {`)
  const block = sheet.slice(start, sheet.indexOf('}', start))
  const found = [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})/g)]
  return new Map([...below, ...found.map(([, name = '', value = '']) => [name, value] as const)])
}

const more = css.slice(css.indexOf('@media (prefers-contrast: more)'))
const light = colours(css, ':root')
const dark = colours(css, "[data-theme='dark']", light)
const themes = {
  light,
  dark,
  'light, more contrast': colours(more, ':root', light),
  'dark, more contrast': colours(more, "[data-theme='dark']", dark),
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

const grounds = ['paper', 'surface', 'sunken', 'raised', 'hover'] as const
const statuses = ['contested', 'corroborated', 'single', 'unexamined', 'superseded'] as const
/** Every text with every ground that it may stand on. */
const texts: readonly (readonly [string, string])[] = [
  ...['ink', 'ink-soft', 'ink-faint', 'accent', 'danger'].flatMap((text) => grounds.map((on) => [text, on] as const)),
  ...statuses.flatMap((text) =>
    ['paper', 'surface', 'sunken', 'raised', `${text}-wash`].map((on) => [text, on] as const),
  ),
  ...['ink', 'ink-soft', 'ink-faint', 'accent'].map((text) => [text, 'accent-wash'] as const),
  ['ink', 'danger-wash'],
  ['ink-soft', 'danger-wash'],
  ['danger', 'danger-wash'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-danger', 'danger'],
  ['find-ink', 'find'],
  ['stance-for-ink', 'stance-for'],
  ['stance-against-ink', 'stance-against'],
  ...statuses.map((on) => ['ink', `${on}-wash`] as const),
]
/** What is no text but carries meaning: edges of controls, the ring of the focus. */
const signs = ['rule-control', 'focus'].flatMap((sign) =>
  ['paper', 'surface', 'sunken', 'raised'].map((on) => [sign, on] as const),
)

describe.each(Object.entries(themes))('the colours of %s', (_, tokens) => {
  const of = (name: string): string => {
    const found = tokens.get(name)
    if (found === undefined) throw new Error(`tokens.css has no --${name}`)
    return found
  }

  it.each(texts)('can be read: %s on %s', (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(signs)('can be made out: %s on %s', (sign, ground) => {
    expect(contrast(of(sign), of(ground))).toBeGreaterThanOrEqual(3)
  })
})

it('every colour of the light theme has its dark one', () => {
  const own = colours(css, "[data-theme='dark']")
  expect([...light.keys()].filter((name) => !own.has(name))).toEqual([])
})
