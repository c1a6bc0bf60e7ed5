/** Counts the pages of a PDF that Chromium printed (its page objects are not compressed); null when none are found. */
export function countPdfPages(pdf: Uint8Array): number | null {
  const pages = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
    .toString('latin1')
    .match(/\/Type\s*\/Page(?![a-zA-Z])/g)
  return pages === null ? null : pages.length
}
