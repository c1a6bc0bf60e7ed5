import { createTextAnnotator, type TextAnnotation } from '@recogito/text-annotator'
import '@recogito/text-annotator/text-annotator.css'
import { Editor, Extension, Node } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { SourceDocument } from '#domain/document/document.ts'
import { textMapOf } from '#domain/text/text-map.ts'
import { documentEditor } from '#editor/document-editor.ts'
import { drawLayers } from '#editor/drawn-highlights.ts'
import type { HighlightLayer } from '#editor/highlight-layer.ts'
import { preparedDocument } from '#editor/prepared-document.ts'

/** A text as one of the ways shows it. */
export interface Shown {
  add(layer: HighlightLayer): void | Promise<void>
  end(): void
}

/** One way to show a text with highlights. */
export type ShowText = (
  mount: HTMLElement,
  source: SourceDocument,
  layers: readonly HighlightLayer[],
) => Shown | Promise<Shown>

const noPictures = { addressOf: async () => null, words: { undescribed: '', broken: (said: string) => said } }

/** The reader's own way. */
export const withReader: ShowText = (mount, source, layers) => {
  const editor = documentEditor(mount, preparedDocument(source, null), () => noPictures, {
    mode: 'reading',
    label: 'A long account',
  })
  let shown = layers
  const draw = (): void => editor.view.dispatch(drawLayers(editor.state, shown))
  draw()
  return {
    add(layer) {
      shown = [...shown, layer]
      draw()
    },
    end: () => editor.destroy(),
  }
}

const classes = ({ verdict, status }: HighlightLayer): string =>
  `highlight slot-0 verdict-${verdict ?? 'none'} line-${status ?? 'none'}`

/** tiptap as its documentation shows it: paragraphs in a document, an inline decoration each. */
export const withTiptap: ShowText = (mount, source, layers) => {
  const map = textMapOf(source)
  const key = new PluginKey<DecorationSet>('plain')
  const decoration = (layer: HighlightLayer): Decoration =>
    Decoration.inline(map.toPosition(layer.start), map.toPosition(layer.end), { class: classes(layer) })
  const editor = new Editor({
    element: mount,
    content: source as never,
    editable: false,
    injectCSS: false,
    extensions: [
      Node.create({ name: 'doc', topNode: true, content: 'paragraph+' }),
      Node.create({ name: 'text', group: 'inline' }),
      Node.create({ name: 'paragraph', group: 'block', content: 'inline*', renderHTML: () => ['p', 0] }),
      Extension.create({
        name: 'plain',
        addProseMirrorPlugins: () => [
          new Plugin<DecorationSet>({
            key,
            state: {
              init: (_config, state) => DecorationSet.create(state.doc, layers.map(decoration)),
              apply: (transaction, set, _before, after): DecorationSet => {
                const added: HighlightLayer | undefined = transaction.getMeta(key)
                return added ? set.add(after.doc, [decoration(added)]) : set
              },
            },
            props: { decorations: (state) => key.getState(state) },
          }),
        ],
      }),
    ],
  })
  return {
    add: (layer) => editor.view.dispatch(editor.state.tr.setMeta(key, layer)),
    end: () => editor.destroy(),
  }
}

/** Recogito's text annotator over plain paragraphs, with the spans that it draws unless told otherwise. */
export const withRecogito: ShowText = async (mount, source, layers) => {
  for (const block of source.content) {
    const paragraph = document.createElement('p')
    paragraph.textContent = textMapOf({ type: 'doc', content: [block] }).text
    mount.append(paragraph)
  }
  const { blocks } = textMapOf(source)
  // It counts the characters of the page, where nothing stands between two paragraphs; our text has a line break there.
  const breaksBefore = (offset: number): number => blocks.findLastIndex(({ start }) => start <= offset)
  const annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(mount, { renderer: 'SPANS' })
  const annotation = ({ key, start, end }: HighlightLayer): TextAnnotation => {
    const [from, to] = [start - breaksBefore(start), end - breaksBefore(end)]
    // It makes the range itself where there is none, as for annotations that come from a server.
    const selector = [{ quote: '', start: from, end: to } as TextAnnotation['target']['selector'][number]]
    return { id: key, bodies: [], target: { annotation: key, selector } }
  }
  annotator.setAnnotations(layers.map(annotation))
  // It paints when it has found the time to.
  while (!mount.querySelector('.r6o-annotation')) await new Promise((resolve) => requestAnimationFrame(resolve))
  return {
    async add(layer) {
      annotator.addAnnotation(annotation(layer))
      const drawn = `[data-annotation="${layer.key}"]`
      while (!mount.querySelector(drawn)) await new Promise((resolve) => requestAnimationFrame(resolve))
    },
    end: () => annotator.destroy(),
  }
}
