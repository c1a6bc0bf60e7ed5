import { Editor, Extension, Node } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { SourceDocument } from '#domain/document/document.ts'
import { textMapOf } from '#domain/text/text-map.ts'
import '#editor/document-view.css'
import { documentEditor, preparedDocument } from '#editor/document-editor.ts'
import type { HighlightLayer } from '#editor/highlight-layer.ts'
import '#editor/highlights.css'
import { drawLayers } from '#editor/drawn-highlights.ts'

/** Runs in the page of the benchmark: both ways of showing the same text with the same highlights, and their times. */

interface Shown {
  add(layer: HighlightLayer): void
  end(): void
}

/** What was measured of one way, in milliseconds. */
export interface ReaderTimes {
  readonly open: number
  readonly keys: readonly number[]
  readonly frames: readonly number[]
}

const wordsPerParagraph = 42
const syllables = ['ka', 'ru', 'mel', 'to', 'vin', 'sha', 'dor', 'pel', 'ni', 'gras']

/** A number from 0 to 1 that is the same in every run (mulberry32). */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function inventedDocument(words: number): SourceDocument {
  const next = dice(7)
  const word = (): string =>
    Array.from({ length: 1 + Math.floor(next() * 3) }, () => syllables[Math.floor(next() * syllables.length)]).join('')
  const content = Array.from({ length: Math.ceil(words / wordsPerParagraph) }, () => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text: `${Array.from({ length: wordsPerParagraph }, word).join(' ')}.` }],
  }))
  return { type: 'doc', content }
}

const verdicts = [null, 'contested', 'corroborated', 'left-open'] as const
const statuses = ['contested', 'corroborated', 'single-origin', 'unexamined'] as const

const layerAt = (key: string, start: number, count: number): HighlightLayer => ({
  key,
  annotationId: null,
  linkId: null,
  claimId: null,
  partIndex: 0,
  start,
  end: start + 60,
  verdict: verdicts[count % verdicts.length] ?? null,
  status: statuses[count % statuses.length] ?? null,
  stance: 'asserts',
  isReported: false,
  differs: false,
  isFocused: false,
  isLit: false,
  isPending: false,
  description: 'asserts, no verdict',
})

const painted = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))

function page(): { readonly scroller: HTMLElement; readonly mount: HTMLElement } {
  const scroller = document.createElement('div')
  scroller.className = 'document-scroller'
  scroller.style.cssText = 'height:800px;overflow-y:scroll'
  const inner = document.createElement('div')
  inner.className = 'document-page'
  const mount = document.createElement('div')
  inner.append(mount)
  scroller.append(inner)
  document.body.replaceChildren(scroller)
  return { scroller, mount }
}

/** The reader's own way. */
function inSections(mount: HTMLElement, source: SourceDocument, layers: readonly HighlightLayer[]): Shown {
  const editor = documentEditor(mount, preparedDocument(source, null))
  let shown = layers
  const draw = (): void => editor.view.dispatch(editor.state.tr.setMeta(highlightsKey, shown))
  draw()
  return {
    add(layer) {
      shown = [...shown, layer]
      draw()
    },
    end: () => editor.destroy(),
  }
}

/** tiptap as its documentation shows it: paragraphs in a document, an inline decoration each. */
function plainly(mount: HTMLElement, source: SourceDocument, layers: readonly HighlightLayer[]): Shown {
  const map = textMapOf(source)
  const key = new PluginKey<DecorationSet>('plain')
  const decoration = ({ start, end, verdict, status }: HighlightLayer): Decoration =>
    Decoration.inline(map.toPosition(start), map.toPosition(end), {
      class: `highlight slot-0 verdict-${verdict ?? 'none'} line-${status ?? 'none'}`,
    })
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

/** Measures one way of showing a text of so many words with so many highlights. */
async function measure(way: 'sections' | 'plain', words: number, count: number): Promise<ReaderTimes> {
  const source = inventedDocument(words)
  const { length } = textMapOf(source).text
  const step = Math.floor((length - 100) / count)
  const layers = Array.from({ length: count }, (_, at) => layerAt(`layer/${at}`, at * step, at))
  const { scroller, mount } = page()
  await painted()

  const begun = performance.now()
  const shown = way === 'sections' ? inSections(mount, source, layers) : plainly(mount, source, layers)
  await painted()
  const open = performance.now() - begun

  const keys: number[] = []
  for (let at = 0; at < 30; at += 1) {
    const pressed = performance.now()
    shown.add(layerAt(`added/${at}`, 70 + at * 40, at))
    await painted()
    keys.push(performance.now() - pressed)
  }

  const frames: number[] = []
  let before = performance.now()
  for (let at = 0; at < 150; at += 1) {
    scroller.scrollTop += 400
    await new Promise((resolve) => requestAnimationFrame(resolve))
    const now = performance.now()
    frames.push(now - before)
    before = now
  }
  shown.end()
  document.body.replaceChildren()
  return { open, keys, frames }
}

Object.assign(globalThis, { measure })
