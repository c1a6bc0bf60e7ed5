import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { filesBelow } from './files-below.ts'

const renderer = fileURLToPath(new URL('../../../src/renderer', import.meta.url))
const withoutComments = (css: string): string => css.replaceAll(/\/\*[\s\S]*?\*\//g, '')
const sheets = filesBelow(renderer, '.css').map((file) => ({
  name: file.slice(renderer.length + 1),
  css: withoutComments(readFileSync(file, 'utf8')),
}))

interface Declaration {
  readonly sheet: string
  readonly property: string
  readonly value: string
}
/** Every declaration of a sheet, wherever it is nested. */
const declarations: readonly Declaration[] = sheets.flatMap(({ name, css }) =>
  [...css.matchAll(/(?<=[{;]\s*)([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].map(([, property = '', value = '']) => ({
    sheet: name,
    property,
    value: value.trim(),
  })),
)
const elsewhere = declarations.filter(({ sheet }) => sheet !== 'ui/tokens.css' && sheet !== 'ui/fonts.css')
const said = ({ sheet, property, value }: Declaration): string => `${sheet}: ${property}: ${value}`

it('all style sheets are looked at', () => {
  expect(sheets.length).toBeGreaterThan(40)
  expect(declarations.length).toBeGreaterThan(1_500)
})

describe('outside tokens.css', () => {
  it('no colour is named by its value', () => {
    const literal =
      /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(|(?<![-\w])(?:white|black|gr[ae]y|red|green|blue|orange|yellow)(?![-\w])/i
    expect(elsewhere.filter(({ value }) => literal.test(value)).map(said)).toEqual([])
  })

  it('nothing is to the left or the right, so that every screen mirrors', () => {
    const physical =
      /^(?:left|right|top|bottom|float|clear|width|height|(?:min|max)-(?:width|height)|(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)(?:-.*)?|border-(?:top|bottom)-(?:left|right)-radius)$/
    expect(elsewhere.filter(({ property }) => physical.test(property)).map(said)).toEqual([])
    const sided = elsewhere.filter(
      ({ property, value }) => property === 'text-align' && /\b(?:left|right)\b/.test(value),
    )
    expect(sided.map(said)).toEqual([])
  })

  it('no shorthand of four sides has another start than end', () => {
    const uneven = elsewhere.filter(({ property, value }) => {
      if (!/^(?:margin|padding|inset|border-(?:width|style|color)|border-radius)$/.test(property)) return false
      const sides = value.split(/\s+(?![^(]*\))/)
      return sides.length === 4 && sides[1] !== sides[3]
    })
    expect(uneven.map(said)).toEqual([])
  })
})

describe('where a person asks for less motion', () => {
  const still = sheets.map(({ name, css }) => ({ name, css: css.replaceAll(moving(), '') }))

  it('the two lengths that motion has are nothing', () => {
    const base = sheets.find(({ name }) => name === 'ui/base.css')?.css ?? ''
    expect(base).toMatch(/@media \(prefers-reduced-motion: reduce\)\s*{\s*:root\s*{\s*--quick: 0ms;\s*--calm: 0ms;\s*}/)
  })

  it('nothing moves for another length than these, and no scrolling glides', () => {
    const lengthy = still.flatMap(({ name, css }) =>
      [...css.matchAll(/(?<=[{;]\s*)(animation|transition)(?:-duration)?:\s*([^;}]+)/g)].flatMap(
        ([, property, value = '']) =>
          value
            .split(/,(?![^(]*\))/)
            .filter((each) => !/^\s*none\s*$/.test(each) && !/var\(--(?:quick|calm)\)|\b1ms\b/.test(each))
            .map((each) => `${name}: ${property}: ${each.trim()}`),
      ),
    )
    expect(lengthy).toEqual([])
    expect(still.filter(({ css }) => /scroll-behavior:\s*smooth/.test(css))).toEqual([])
    const gliding = [...filesBelow(renderer, '.ts'), ...filesBelow(renderer, '.tsx')].filter((file) =>
      /behavior: 'smooth'|\.animate\(/.test(readFileSync(file, 'utf8')),
    )
    expect(gliding).toEqual([])
  })
})

/** Blocks that hold only for people who have not asked for less motion. */
function moving(): RegExp {
  return /@media \(prefers-reduced-motion: no-preference\)\s*{(?:[^{}]*{[^{}]*})*[^{}]*}/g
}
