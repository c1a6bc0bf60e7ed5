import { expect, test } from 'vitest'
import { countPdfPages } from '#shell/pdf-pages.ts'

const pdf = (text: string): Uint8Array => new TextEncoder().encode(text)

test('counts page objects, and neither their tree nor other types that begin alike', () => {
  const text = '<</Type /Pages /Kids [1 0 R 2 0 R]>> <</Type /Page\n>> <</Type/Page/Parent 3 0 R>> <</Type /PageLabel>>'
  expect(countPdfPages(pdf(text))).toBe(2)
})

test('counts in a view of a larger buffer only what is in the view', () => {
  const bytes = pdf('<</Type /Page>><</Type /Page>>')
  expect(countPdfPages(bytes.subarray(15))).toBe(1)
})

test('does not know where there is nothing to count', () => {
  expect(countPdfPages(pdf('%PDF-1.7'))).toBeNull()
})
