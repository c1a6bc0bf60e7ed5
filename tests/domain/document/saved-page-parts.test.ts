import { describe, expect, it } from 'vitest'
import { isPartsOfSavedPage } from '#domain/document/saved-page-parts.ts'

describe('the folder beside a saved page', () => {
  it.each([
    ['Fog_files', ['Fog.html', 'Fog_files']],
    ['Fog.files', ['Fog.HTM']],
    ['دھند_files', ['دھند.xhtml']],
    ['a_b_files', ['a_b.html']],
    ['Fog_Dateien', ['Fog.htm']],
  ])('holds its parts: %s', (folder, beside) => {
    expect(isPartsOfSavedPage(folder, beside)).toBe(true)
  })

  it.each([
    ['Fog_files', ['Quay.html']],
    ['Fog_files', ['Fog.txt', 'Fog']],
    ['files', ['files.html']],
    ['Fog', ['Fog.html']],
  ])('may be a folder of documents: %s beside %j', (folder, beside) => {
    expect(isPartsOfSavedPage(folder, beside)).toBe(false)
  })
})
