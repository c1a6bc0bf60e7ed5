import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ground } from '#shell/ground-colour.ts'

const css = readFileSync(fileURLToPath(new URL('../../../src/renderer/ui/tokens.css', import.meta.url)), 'utf8')

/** The colours that a style sheet sets under a selector, by name; what it leaves out comes from `below`. */
function colours(selector: string, below: ReadonlyMap<string, string> = new Map()): ReadonlyMap<string, string> {
  const start = css.indexOf(`\n${selector} {`)
  if (start < 0) throw new Error(`tokens.css has no ${selector}`)
  const block = css.slice(start, css.indexOf('}', start))
  const found = [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)]
  return new Map([...below, ...found.map(([, name = '', value = '']) => [name, value] as const)])
}

const light = colours(':root')
const dark = colours("[data-theme='dark']", light)
const palettes = [
  { name: 'light', tokens: light, ofText: 4.5 },
  { name: 'dark', tokens: dark, ofText: 4.5 },
  { name: 'high contrast, light', tokens: colours("[data-contrast='more'][data-theme='light']", light), ofText: 7 },
  { name: 'high contrast, dark', tokens: colours("[data-contrast='more'][data-theme='dark']", dark), ofText: 7 },
] as const

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
  ['ink', 'selection'],
  ['paper', 'ink'],
  ['stance-for-ink', 'stance-for'],
  ['stance-against-ink', 'stance-against'],
  ...statuses.map((on) => ['ink', `${on}-wash`] as const),
]
/** What is no text but carries meaning: edges of controls, the ring of the focus, the marks of what is chosen. */
const signs = ['rule-control', 'focus', 'accent'].flatMap((sign) =>
  [...grounds, 'accent-wash'].map((on) => [sign, on] as const),
)
/** The line of a highlight is the rule's status and its fill the verdict, so that each line may stand on each wash. */
const lines = statuses.flatMap((line) =>
  ['paper', 'sunken', 'accent-wash', ...statuses.map((status) => `${status}-wash`)].map((on) => [line, on] as const),
)

describe.each(palettes)('the colours of $name', ({ tokens, ofText }) => {
  const of = (name: string): string => {
    const found = tokens.get(name)
    if (found === undefined) throw new Error(`tokens.css has no --${name}`)
    return found
  }

  it.each(texts)('can be read: %s on %s', (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(ofText)
  })

  it.each([...signs, ...lines])('can be made out: %s on %s', (sign, ground) => {
    expect(contrast(of(sign), of(ground))).toBeGreaterThanOrEqual(3)
  })
})

describe.each(palettes.filter(({ ofText }) => ofText === 7))('the rules of $name', ({ tokens }) => {
  it.each(
    ['rule', 'rule-strong'].flatMap((rule) =>
      ['paper', 'surface', 'sunken', 'raised'].map((on) => [rule, on] as const),
    ),
  )('can be made out: %s on %s', (rule, on) => {
    expect(contrast(tokens.get(rule) ?? '', tokens.get(on) ?? '')).toBeGreaterThanOrEqual(3)
  })
})

it('every colour of the light palette has its dark one', () => {
  const own = colours("[data-theme='dark']")
  expect([...light.keys()].filter((name) => !own.has(name))).toEqual([])
})

describe('the colours of a printed page', () => {
  const page = colours('.page-sheet')
  const of = (name: string): string => page.get(`page-${name}`) ?? ''

  it.each(['ink', ...statuses])('can be made out on its paper: %s', (name) => {
    expect(contrast(of(name), of('paper'))).toBeGreaterThanOrEqual(4.5)
  })
})

it('the window stands on the paper of the palette that it opens in', () => {
  for (const [name, tokens] of [
    ['light', light],
    ['dark', dark],
    ['contrast-light', palettes[2].tokens],
    ['contrast-dark', palettes[3].tokens],
  ] as const)
    expect(ground[name]).toBe(tokens.get('paper'))
})
