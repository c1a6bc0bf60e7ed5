import './marking.css'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { ProjectReader } from '#domain/project/project-records.ts'
import type { Claim } from '#domain/records/claim.ts'
import { fitOf, folded, foldedQuery } from '#domain/searching/word-match.ts'
import { classNames } from '#ui/class-names.ts'
import { Eyebrow } from '#ui/eyebrow.tsx'
import { Icon } from '#ui/icon.tsx'
import { announce } from '#ui/live-region.tsx'
import { StatusGlyph } from '#ui/status-glyph.tsx'
import { useDropPlace } from '#ui/use-drop-place.ts'
import { useMessages } from '#ui/use-messages.tsx'
import { useRemembered } from '#ui/use-remembered.tsx'
import type { PassageActs } from './passage-acts.ts'
import { useReaderSession } from './reader-session.ts'
import { useProjectLayers } from './use-layers.ts'
import { useRecords } from './use-records.ts'
import { useStore } from './use-store.ts'

/** Lines that are drawn at once; typing narrows the list. */
const most = 60

/**
 * The claims of the project beside the text: a press puts one in focus, and a passage or selected words dropped onto one are
 * linked with it once a stance is chosen. With keys the same is done by "link to any claim".
 */
export function ClaimTargets({ acts }: { readonly acts: PassageActs }) {
  const { messages, format } = useMessages()
  const words = messages.marking.targets
  const session = useReaderSession()
  const { project } = useRecords()
  const dragged = useStore(session.dragged)
  const [typed, setTyped] = useState('')
  const [remembered, remember] = useRemembered('reader.claims', 0)
  const isOpen = remembered === 1 || dragged !== null
  const count = project.count('claim')
  const fitting = isOpen ? claimsFitting(project, typed.trim()) : []
  const shown = isOpen ? fitting.length : count
  return (
    <section className={classNames('inspector-section', 'claim-targets', dragged !== null && 'is-awaiting')}>
      <div className="claim-targets-head">
        <button
          aria-expanded={isOpen}
          className="claim-targets-switch"
          onClick={() => remember(remembered === 1 ? 0 : 1)}
          type="button"
        >
          <Icon isDirectional of={isOpen ? ChevronDown : ChevronRight} size={14} />
          <Eyebrow>{words.label}</Eyebrow>
        </button>
        <span>{words.count(format.number(Math.min(most, shown)), format.number(count))}</span>
      </div>
      {isOpen && (
        <>
          <p className="inspector-note">{count === 0 ? words.noClaims : words.hint}</p>
          {count > 8 && (
            <input
              aria-label={words.filter}
              className="field-control"
              dir="auto"
              onChange={(event) => setTyped(event.target.value)}
              placeholder={words.filter}
              type="search"
              value={typed}
            />
          )}
          <ul aria-label={words.label} className="claim-targets-list">
            {fitting.slice(0, most).map((claim) => (
              <li key={claim.id}>
                <ClaimTarget acts={acts} claim={claim} />
              </li>
            ))}
          </ul>
          {count > 0 && fitting.length === 0 && <p className="inspector-note">{words.none}</p>}
        </>
      )}
    </section>
  )
}

/** The claims with these words, the newest first where none are given. */
function claimsFitting(project: ProjectReader, words: string): readonly Readonly<Claim>[] {
  if (words === '') return project.all('claim').toReversed()
  const query = foldedQuery(words)
  return project.all('claim').filter((each) => fitOf(query, folded(each.statement)) !== null)
}

function ClaimTarget({ claim, acts }: { readonly claim: Readonly<Claim>; readonly acts: PassageActs }) {
  const { messages } = useMessages()
  const session = useReaderSession()
  const layers = useProjectLayers()
  const { status } = layers.looksOf(claim.id)
  const isInFocus = useStore(session.claimId) === claim.id
  const { isOver, handlers } = useDropPlace<HTMLButtonElement>({
    accepts: () => session.dragged.get() !== null,
    onOver: () => announce(messages.marking.targets.over(claim.statement)),
    onDrop: () => {
      const what = session.dragged.get()
      if (what !== null) acts.onDrop(what, claim.id)
    },
  })
  return (
    <button
      {...handlers}
      aria-current={isInFocus}
      className={classNames('claim-target', isOver && 'is-over')}
      onClick={() => session.claimId.set(claim.id)}
      type="button"
    >
      <span>
        <StatusGlyph of={status} />
        <span className="visually-hidden">{messages.status.status[status]}</span>
      </span>
      <bdi>{claim.statement}</bdi>
    </button>
  )
}
