import { type Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, type DecorationSet } from '@tiptap/pm/view'
import type { Pages } from '#domain/document/pages.ts'
import type { TextMap } from '#domain/text/text-map.ts'
import { standingMarks } from './standing-marks.ts'

const marksKey = new PluginKey<DecorationSet>('pageMarks')

/** Shows in the margin where each printed page of the source begins. The pages of a frozen text do not change. */
export const pageMarks = (map: TextMap, { starts }: Pages): Plugin<DecorationSet> =>
  standingMarks(marksKey, () =>
    starts.map(({ offset, page }) =>
      Decoration.widget(map.toPosition(offset), () => sign(page), { side: -1, key: `page ${offset} ${page}` }),
    ),
  )

/** No words stand in it: what is copied from the text is the text. */
function sign(page: string): HTMLElement {
  const element = document.createElement('span')
  element.className = 'doc-page-mark'
  element.setAttribute('role', 'separator')
  element.setAttribute('aria-label', page)
  element.dataset.page = page
  return element
}
