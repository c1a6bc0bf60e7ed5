import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Pages } from '#domain/document/pages.ts'
import type { TextMap } from '#domain/text/text-map.ts'

/** Shows in the margin where each printed page of the source begins. The pages of a frozen text do not change. */
export const pageMarks = (map: TextMap, { starts }: Pages): Extension =>
  Extension.create({
    name: 'pageMarks',
    addProseMirrorPlugins() {
      if (starts.length === 0) return []
      const signs = starts.map(({ offset, page }) =>
        Decoration.widget(map.toPosition(offset), () => sign(page), { side: -1, key: `page ${offset} ${page}` }),
      )
      const set = DecorationSet.create(this.editor.state.doc, signs)
      return [new Plugin({ key: new PluginKey('pageMarks'), props: { decorations: () => set } })]
    },
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
