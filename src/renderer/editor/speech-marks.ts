import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { type Speech, spokenInWords } from '#domain/document/speech.ts'
import type { TextMap } from '#domain/text/text-map.ts'

/** Shows above each paragraph of a transcript who says it and when. The speech of a frozen text does not change. */
export const speechMarks = (map: TextMap, { blocks }: Speech): Extension =>
  Extension.create({
    name: 'speechMarks',
    addProseMirrorPlugins() {
      if (blocks.length === 0) return []
      const signs = blocks.map((block) => {
        const said = spokenInWords(block).join(' · ')
        return Decoration.widget(map.toPosition(block.start), () => sign(said), { side: -1, key: `speech ${said}` })
      })
      const set = DecorationSet.create(this.editor.state.doc, signs)
      return [new Plugin({ key: new PluginKey('speechMarks'), props: { decorations: () => set } })]
    },
  })

/** No words stand in it: what is copied from the text is the text. */
function sign(said: string): HTMLElement {
  const element = document.createElement('span')
  element.className = 'doc-speech-mark'
  element.setAttribute('role', 'note')
  element.setAttribute('aria-label', said)
  element.dataset.said = said
  return element
}
