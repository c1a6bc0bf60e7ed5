import { describe, expect, it } from 'vitest'
import { faceRule, facesFor } from '#domain/report/faces.ts'

const families = (page: string): readonly string[] => facesFor(page).map(({ family }) => family)

describe('the faces of a page', () => {
  it('are none for Latin, Greek and Cyrillic', () => {
    expect(families('<p>fog, ομίχλη, туман</p>')).toEqual([])
  })

  it('are those of the scripts that stand in it', () => {
    expect(families('<p>دھند</p>')).toEqual(['Noto Naskh Arabic'])
    expect(families('<p lang="ur">دھند</p>')).toEqual(['Noto Naskh Arabic', 'Noto Nastaliq Urdu'])
    expect(families('<p>कोहरा</p>')).toEqual(['Noto Serif Devanagari'])
  })

  it('are two more weights for the words of a report in Hindi, apart from what it quotes', () => {
    expect(families('<html lang="hi" dir="ltr"><p>कोहरा</p>')).toEqual([
      'Noto Serif Devanagari',
      'IBM Plex Sans Devanagari',
      'IBM Plex Sans Devanagari',
    ])
    expect(facesFor('<html lang="hi">').map((face) => /font-weight:[^;]+/.exec(faceRule(face, ''))?.[0])).toEqual([
      'font-weight:400 450',
      'font-weight:500 700',
    ])
  })

  it('are carried in the page itself', () => {
    const [face] = facesFor('دھند')
    if (!face) throw new Error('no face')
    expect(faceRule(face, 'AAAA')).toContain('src:url(data:font/woff2;base64,AAAA)')
  })
})
