import { type Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, type DecorationSet } from '@tiptap/pm/view'
import { type Speech, spokenInWords } from '#domain/document/speech.ts'
import type { TextMap } from '#domain/text/text-map.ts'
import { standingMarks } from './standing-marks.ts'

const marksKey = new PluginKey<DecorationSet>('speechMarks')

/** Shows above each paragraph of a transcript who says it and when. The speech of a frozen text does not change. */
export const speechMarks = (map: TextMap, { blocks }: Speech): Plugin<DecorationSet> =>
  standingMarks(marksKey, () =>
    blocks.map((block) => {
      const said = spokenInWords(block).join(' · ')
      return Decoration.widget(map.toPosition(block.start), () => sign(said), { side: -1, key: `speech ${said}` })
    }),
  )

/** No words stand in it: what is copied from the text is the text. */
function sign(said: string): HTMLElement {
  const element = document.createElement('span')
  element.className = 'doc-speech-mark'
  element.setAttribute('role', 'note')
  element.setAttribute('aria-label', said)
  element.dataset.said = said
  return element
}
