import { textMapOf } from '#domain/text/text-map.ts'
import '#editor/document-view.css'
import '#editor/highlights.css'
import type { HighlightLayer } from '#editor/highlight-layer.ts'
import { documentOf, inventedParagraphs } from './invented-text.ts'
import { type ShowText, withReader, withRecogito, withTiptap } from './reader-ways.ts'

/** Runs in the page of the benchmark: each way of showing the same text with the same highlights, and its times. */

export type Way = 'countermark' | 'tiptap' | 'recogito'
const ways: Readonly<Record<Way, ShowText>> = { countermark: withReader, tiptap: withTiptap, recogito: withRecogito }

/** What is shown and measured. */
export interface Measure {
  readonly way: Way
  readonly words: number
  readonly highlights: number
  readonly seed: number
  /** Highlights that are added one after the other, and frames that are scrolled. */
  readonly keys: number
  readonly frames: number
}

/** What was measured of one way, in milliseconds. */
export interface ReaderTimes {
  readonly open: number
  readonly keys: readonly number[]
  readonly frames: readonly number[]
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

/** Measures one way of showing a text of so many words with so many highlights. */
async function measure({ way, words, highlights, seed, keys, frames }: Measure): Promise<ReaderTimes> {
  const source = documentOf(inventedParagraphs(words, seed))
  const { length } = textMapOf(source).text
  const step = Math.floor((length - 100) / highlights)
  const layers = Array.from({ length: highlights }, (_, at) => layerAt(`layer/${at}`, at * step, at))
  const { scroller, mount } = page()
  await painted()

  const begun = performance.now()
  const shown = await ways[way](mount, source, layers)
  await painted()
  const open = performance.now() - begun

  const pressed: number[] = []
  for (let at = 0; at < keys; at += 1) {
    const begins = performance.now()
    await shown.add(layerAt(`added/${at}`, 70 + at * 40, at))
    await painted()
    pressed.push(performance.now() - begins)
  }

  const scrolled: number[] = []
  let before = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
  for (let at = 0; at < frames; at += 1) {
    scroller.scrollTop += 400
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
    scrolled.push(now - before)
    before = now
  }
  shown.end()
  document.body.replaceChildren()
  return { open, keys: pressed, frames: scrolled }
}

Object.assign(globalThis, { measure })
