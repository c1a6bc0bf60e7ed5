import './document-pictures.css'
import { Extension } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { NodeView } from '@tiptap/pm/view'
import type { KeptPicture } from '#domain/document/kept-picture.ts'

/** Where the pictures of a document come from, and the words about them. */
export interface DocumentPictures {
  /** An address in this window that shows the picture; null where its file is missing or is not what it was. */
  addressOf(picture: KeptPicture): Promise<string | null>
  readonly words: {
    /** Stands for a description where there is none. */
    readonly undescribed: string
    /** What stands in place of a picture that cannot be shown; `said` is its description. */
    broken(said: string): string
  }
}

/** How far from what can be seen a picture is asked for: one height of the page. */
const ahead = '100% 0px'

/**
 * Draws the pictures that were kept. Each has its room from the start, so that nothing moves when it comes; it is asked for when it comes
 * near, and drawn by an image element alone. An image without a picture keeps the looks that the schema gives it.
 */
export const documentPictures = (pictures: () => DocumentPictures): Extension =>
  Extension.create({
    name: 'documentPictures',
    addProseMirrorPlugins: () => {
      const near = new NearPictures()
      return [
        new Plugin({
          key: new PluginKey('documentPictures'),
          props: { nodeViews: { image: (node) => imageView(node, pictures, near) } },
          view: ({ dom }) => {
            near.watchIn(dom.closest('.document-scroller'))
            return { destroy: () => near.end() }
          },
        }),
      ]
    },
  })

/** Tells pictures once that they are near what can be seen. */
class NearPictures {
  readonly #waiting = new Map<Element, () => void>()
  #observer: IntersectionObserver | null = null

  add(element: Element, show: () => void): void {
    this.#waiting.set(element, show)
    this.#observer?.observe(element)
  }

  drop(element: Element): void {
    this.#waiting.delete(element)
    this.#observer?.unobserve(element)
  }

  watchIn(root: Element | null): void {
    this.#observer = new IntersectionObserver((seen) => this.#show(seen), { root, rootMargin: ahead })
    for (const element of this.#waiting.keys()) this.#observer.observe(element)
  }

  /** Stops watching. Those that wait are watched again with the next root, and leave with their elements. */
  end(): void {
    this.#observer?.disconnect()
    this.#observer = null
  }

  #show(seen: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of seen) {
      if (!isIntersecting) continue
      const show = this.#waiting.get(target)
      this.drop(target)
      show?.()
    }
  }
}

function imageView({ attrs }: DocumentNode, pictures: () => DocumentPictures, near: NearPictures): NodeView {
  const said = String(attrs.alt || (attrs.title ?? ''))
  const picture = attrs.picture as KeptPicture | null
  const dom = document.createElement('span')
  if (picture === null) {
    asPlace(dom, said, said === '' ? '–' : said)
    return { dom }
  }
  let isGone = false
  const image = document.createElement('img')
  const fail = (): void => {
    if (isGone) return
    const words = pictures().words.broken(said)
    asPlace(dom, words, words)
  }
  dom.className = 'doc-picture'
  dom.style.setProperty('--picture-width', String(picture.width))
  dom.style.setProperty('--picture-height', String(picture.height))
  image.alt = said === '' ? pictures().words.undescribed : said
  if (attrs.title) image.title = String(attrs.title)
  image.width = picture.width
  image.height = picture.height
  image.loading = 'lazy'
  image.decoding = 'async'
  image.draggable = false
  image.addEventListener('error', fail)
  dom.append(image)
  near.add(dom, () => {
    void pictures()
      .addressOf(picture)
      .then((address) => {
        if (address === null) fail()
        else if (!isGone) image.src = address
      })
  })
  return {
    dom,
    ignoreMutation: () => true,
    destroy: () => {
      isGone = true
      near.drop(dom)
      image.removeAttribute('src')
    },
  }
}

/** The place of a picture that is not drawn, as the schema draws it. */
function asPlace(dom: HTMLElement, shown: string, label: string): void {
  dom.replaceChildren()
  dom.className = 'doc-image'
  dom.setAttribute('role', 'img')
  dom.setAttribute('aria-label', label)
  dom.dataset.alt = shown
}
