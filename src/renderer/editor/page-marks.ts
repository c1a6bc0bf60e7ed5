import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Pages } from '#domain/document/pages.ts'
import type { TextMap } from '#domain/text/text-map.ts'

const marksKey = new PluginKey<DecorationSet>('pageMarks')

/** Shows in the margin where each printed page of the source begins. The pages of a frozen text do not change. */
export const pageMarks = (map: TextMap, { starts }: Pages): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    key: marksKey,
    state: {
      init: (_config, { doc }) =>
        DecorationSet.create(
          doc,
          starts.map(({ offset, page }) =>
            Decoration.widget(map.toPosition(offset), () => sign(page), { side: -1, key: `page ${offset} ${page}` }),
          ),
        ),
      apply: (_transaction, set) => set,
    },
    props: { decorations: (state) => marksKey.getState(state) },
  })

/** No words stand in it: what is copied from the text is the text. */
function sign(page: string): HTMLElement {
  const element = document.createElement('span')
  element.className = 'doc-page-mark'
  element.setAttribute('role', 'separator')
  element.setAttribute('aria-label', page)
  element.dataset.page = page
  return element
}
