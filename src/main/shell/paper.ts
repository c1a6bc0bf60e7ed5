/** The paper that reports are printed on. Margins in inches, as Chromium takes them. */
export const paper = {
  size: 'A4',
  marginsInInches: { top: 0.9, bottom: 0.9, left: 0.75, right: 0.75 },
} as const

const style = 'width:100%;margin:0 0.75in;font:8px sans-serif;color:#49515e;display:flex'

/** The line at the top of every page: the report's title, or nothing where the page draws it itself. */
export const runningHead = (title: string | null): string =>
  `<div style="${style}"><bdi>${escaped(title ?? '')}</bdi></div>`

/** The line at the foot of every page: its number and how many there are. */
export const runningFoot = `<div style="${style};justify-content:flex-end"><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
