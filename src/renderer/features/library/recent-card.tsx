import './recent-card.css'
import { X } from 'lucide-react'
import { IconButton } from '#ui/icon-button.tsx'
import { type Interface, useMessages } from '#ui/use-messages.tsx'
import type { Recent } from './use-recent.ts'

interface RecentCardProps {
  readonly project: Recent
  /** Another project of the list has the same title: the folder tells them apart. */
  readonly hasNamesake: boolean
  onOpen(): void
  onForget(): void
}

/** A recent project: title, what was in it, when it was open, and its verdicts as a bar. */
export function RecentCard({ project, hasNamesake, onOpen, onForget }: RecentCardProps) {
  const languageOf = useMessages()
  const { home } = languageOf.messages
  return (
    <li className="recent-card">
      <button className="recent-card-open" onClick={onOpen} type="button">
        <span className="recent-card-title" title={project.title}>
          <bdi>{project.title}</bdi>
        </span>
        <span className="recent-card-about">
          {home.summary(project.sources, project.claims)} · {home.openedAt(whenOpened(project.openedAt, languageOf))}
        </span>
        {project.isMissing && <span className="recent-card-missing">{home.missing}</span>}
        {(project.isMissing || hasNamesake) && <bdi className="recent-card-folder">{project.folder}</bdi>}
      </button>
      <VerdictBars project={project} />
      <div className="recent-card-forget">
        <IconButton icon={X} label={`${home.forget}: ${project.title}`} onClick={onForget} size="small" />
      </div>
    </li>
  )
}

function VerdictBars({ project: { claims, contested, corroborated, leftOpen } }: { readonly project: Recent }) {
  const { messages } = useMessages()
  const without = Math.max(0, claims - contested - corroborated - leftOpen)
  const bars = [
    ['contested', contested],
    ['corroborated', corroborated],
    ['left-open', leftOpen],
    ['without', without],
  ] as const
  if (claims === 0) return <span />
  return (
    <span
      aria-label={messages.home.bars(contested, corroborated, leftOpen, without)}
      className="verdict-bars"
      role="img"
      title={messages.home.bars(contested, corroborated, leftOpen, without)}
    >
      {bars
        .filter(([, count]) => count > 0)
        .map(([kind, count]) => (
          <span className={`verdict-bar verdict-bar-${kind}`} key={kind} style={{ flexGrow: count }} />
        ))}
    </span>
  )
}

function whenOpened(iso: string, { messages, format }: Interface): string {
  const day = new Date(iso).toDateString()
  const now = new Date()
  if (day === now.toDateString()) return messages.home.today(format.time(iso).slice(0, 5))
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
  return day === yesterday.toDateString() ? messages.home.yesterday : format.date(iso)
}
