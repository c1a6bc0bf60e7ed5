import './outline.css'
import { ListTree } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Source } from '#domain/records/source.ts'
import { foldedText } from '#domain/text/folded-text.ts'
import type { DocumentHandle } from '#editor/document-handle.ts'
import { Button } from '#ui/button.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { announce } from '#ui/live-region.tsx'
import { Popover } from '#ui/popover.tsx'
import { keysOf } from '#ui/shortcut.ts'
import { useMessages } from '#ui/use-messages.tsx'
import { headingOver, type OutlineHeading, outlineOf, parentOf } from './document-outline.ts'
import type { PaneFloat } from './pane-float.ts'
import { useJumps } from './reader-jumps.ts'
import { useSourceDocument } from './use-source-document.ts'

interface OutlineButtonProps extends PaneFloat {
  readonly source: Readonly<Source>
  /** The revision that the pane shows. */
  readonly revision: number
  /** The text of the pane; null while it is read. */
  textOf(): DocumentHandle | null
}

/** The headings of a source behind a button in the head of its pane. */
export function OutlineButton({ isOpen, onToggle, source, revision, textOf }: OutlineButtonProps) {
  const { messages } = useMessages()
  const { label } = messages.reading.outline
  return (
    <Popover
      className="outline"
      isOpen={isOpen}
      label={label}
      onToggle={onToggle}
      trigger={(attributes) => (
        <IconButton {...attributes} icon={ListTree} keys={keysOf('reader-outline')} label={label} size="small" />
      )}
    >
      <Outline onClose={() => onToggle(false)} revision={revision} source={source} textOf={textOf} />
    </Popover>
  )
}

function Outline({
  source,
  revision,
  textOf,
  onClose,
}: Omit<OutlineButtonProps, keyof PaneFloat> & { onClose(): void }) {
  const { messages } = useMessages()
  const words = messages.reading.outline
  const read = useSourceDocument(source.id, revision)
  const document = read.state === 'read' ? read.document : null
  const headings = useMemo(() => (document === null ? null : outlineOf(document)), [document])
  const jumps = useJumps()
  if (read.state === 'failed') {
    return (
      <div className="outline-empty" data-autofocus tabIndex={-1}>
        <ErrorPanel actions={<Button onClick={read.retry}>{messages.common.retry}</Button>} error={read.error} />
      </div>
    )
  }
  if (headings === null) {
    return (
      <p aria-busy="true" className="outline-empty" data-autofocus tabIndex={-1}>
        {messages.reader.loading}
      </p>
    )
  }
  if (headings.length === 0) {
    return (
      <p className="outline-empty" data-autofocus tabIndex={-1}>
        {words.empty}
      </p>
    )
  }
  const go = (heading: OutlineHeading): void => {
    onClose()
    jumps.leave('heading')
    textOf()?.reveal({ start: heading.offset, end: heading.offset }, 'top')
    textOf()?.focus()
    announce(words.went(heading.text))
  }
  return <HeadingTree headings={headings} label={words.tree(source.title)} onGo={go} text={textOf()} />
}

/** The heading under which the upper edge of the text stands, as it scrolls. */
function useCurrentHeading(headings: readonly OutlineHeading[], text: DocumentHandle | null): number {
  // A heading that was gone to stands a little below the edge.
  const now = (): number => (text === null ? -1 : headingOver(headings, text.offsetBelowEdge(40)))
  const [current, setCurrent] = useState(now)
  useEffect(() => {
    const scroller = text?.page.parentElement
    if (!text || !scroller) return
    const look = (): void => setCurrent(headingOver(headings, text.offsetBelowEdge(40)))
    scroller.addEventListener('scroll', look)
    return () => scroller.removeEventListener('scroll', look)
  }, [headings, text])
  return current
}

interface HeadingTreeProps {
  readonly label: string
  readonly headings: readonly OutlineHeading[]
  /** The text that scrolls under the outline. */
  readonly text: DocumentHandle | null
  onGo(heading: OutlineHeading): void
}

/** After this pause a letter begins new words to go to. */
const typingPause = 800

/** A tree with one tab stop: arrows, Home, End and the first letters move, Enter goes there. */
function HeadingTree({ label, headings, text, onGo }: HeadingTreeProps) {
  const { messages, direction } = useMessages()
  const tree = useRef<HTMLDivElement>(null)
  const typed = useRef({ words: '', at: Number.NEGATIVE_INFINITY })
  const [chosen, setChosen] = useState<number | null>(null)
  const current = useCurrentHeading(headings, text)
  const active = chosen ?? Math.max(0, current)
  useEffect(() => tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(), [])
  useEffect(() => {
    tree.current?.querySelector(`[data-heading="${current}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const moveTo = (index: number): void => {
    setChosen(index)
    tree.current?.querySelector<HTMLElement>(`[data-heading="${index}"]`)?.focus()
  }
  const isTyping = (now: number): boolean => now - typed.current.at < typingPause
  const typedTo = (letter: string, now: number): number => {
    const isNew = !isTyping(now)
    typed.current = { words: isNew ? letter : typed.current.words + letter, at: now }
    const wanted = foldedText(typed.current.words).text
    const from = isNew ? active + 1 : active
    const order = headings.map((_, index) => (from + index) % headings.length)
    return order.find((index) => foldedText(headings[index]?.text ?? '').text.startsWith(wanted)) ?? -1
  }
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const last = headings.length - 1
    const [inward, outward] = direction === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
    const isDeeper = (headings[active + 1]?.depth ?? 0) > (headings[active]?.depth ?? 0)
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(active + 1, last),
      ArrowUp: Math.max(active - 1, 0),
      Home: 0,
      End: last,
      [inward]: isDeeper ? active + 1 : active,
      [outward]: parentOf(headings, active),
    }
    // A space goes to a heading, but within words that are being typed it is one of them.
    const isLetter = event.key.length === 1 && (event.key !== ' ' || isTyping(event.timeStamp))
    const next = moves[event.key] ?? (isLetter ? typedTo(event.key, event.timeStamp) : null)
    if (next === null) return
    event.preventDefault()
    if (next !== -1) moveTo(next)
  }
  return (
    <div aria-label={label} onKeyDown={press} ref={tree} role="tree" tabIndex={-1}>
      {headings.map((heading, index) => (
        <button
          aria-current={index === current ? 'location' : undefined}
          aria-label={messages.reading.outline.item(heading.text, String(heading.paragraph ?? '–'))}
          aria-level={heading.depth}
          aria-posinset={heading.position}
          aria-selected={index === active}
          aria-setsize={heading.siblings}
          className="outline-item"
          data-autofocus={index === active ? '' : undefined}
          data-heading={index}
          key={heading.offset}
          onClick={() => onGo(heading)}
          onFocus={() => setChosen(index)}
          role="treeitem"
          style={{ paddingInlineStart: `${0.5 + Math.min(heading.depth - 1, 6) * 0.875}rem` }}
          tabIndex={index === active ? 0 : -1}
          type="button"
        >
          <bdi>{heading.text}</bdi>
          <span className="outline-paragraph" dir="ltr">
            ¶{heading.paragraph}
          </span>
        </button>
      ))}
    </div>
  )
}
