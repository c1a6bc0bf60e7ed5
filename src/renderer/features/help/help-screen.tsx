import './help-screen.css'
import { Printer } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { useScreenChrome } from '#client/screen-chrome.ts'
import type { ScreenProps } from '#client/screen-props.ts'
import { Button } from '#ui/button.tsx'
import { announce } from '#ui/live-region.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { FormatsChapter } from './formats-chapter.tsx'
import { chapterNamed, type HelpChapter } from './help-chapters.ts'
import { HelpNav } from './help-nav.tsx'
import { HelpOverview } from './help-overview.tsx'
import { HelpResults } from './help-results.tsx'
import { helpEntries, helpFound } from './help-search.ts'
import { KeysChapter } from './keys-chapter.tsx'
import { RuleChapter } from './rule-chapter.tsx'
import { SavingChapter } from './saving-chapter.tsx'
import { StatusesChapter } from './statuses-chapter.tsx'
import { WordsChapter } from './words-chapter.tsx'
import { type WorkedExample, workedExamples } from './worked-examples.ts'

/**
 * The help, inside the app. The address says what is shown: `/help` all chapters, `/help/rule?at=contested` a part of one,
 * `/help?q=origin` what a search finds.
 */
export function HelpScreen({ params: { segments, query }, navigate }: ScreenProps) {
  const { messages, language } = useMessages()
  const { help } = messages
  const chapter = chapterNamed(segments[0])
  const sought = chapter === null ? (query.q ?? '') : ''
  const examples = useMemo(() => workedExamples(messages.helpExamples, language), [messages, language])
  const entries = useMemo(() => helpEntries(messages, examples), [messages, examples])
  const found = useMemo(() => helpFound(entries, sought), [entries, sought])
  const isSearching = sought.trim() !== ''
  const article = useRef<HTMLElement>(null)
  useScreenChrome({ subtitle: chapter === null ? help.title : help.chapter[chapter].title })
  useFocusAt(article, { chapter, at: query.at ?? null, isSearching })
  useEffect(() => {
    if (!isSearching) return
    const timer = setTimeout(() => announce(found.length === 0 ? help.nothingFound : help.found(found.length)), 600)
    return () => clearTimeout(timer)
  }, [isSearching, found, help])
  const seek = (typed: string): void => {
    const to = typed === '' ? '/help' : `/help?q=${encodeURIComponent(typed)}`
    // The first letter leaves a step behind, so that back returns to the chapter that was being read.
    navigate(to, { replace: chapter === null && sought !== '' })
  }
  return (
    <div className="help">
      <HelpNav chapter={chapter} onQuery={seek} query={sought} />
      <article className="help-article scrolls" ref={article}>
        <div className="help-page">
          {chapter !== null && (
            <>
              <header className="help-head">
                <h1 className="help-title" tabIndex={-1}>
                  {help.chapter[chapter].title}
                </h1>
                <Button className="help-print" icon={Printer} look="quiet" onClick={() => window.print()}>
                  {help.print}
                </Button>
              </header>
              <Chapter chapter={chapter} examples={examples} />
            </>
          )}
          {chapter === null && isSearching && <HelpResults found={found} onClear={() => seek('')} query={sought} />}
          {chapter === null && !isSearching && <HelpOverview />}
        </div>
      </article>
    </div>
  )
}

interface ChapterProps {
  readonly chapter: HelpChapter
  readonly examples: readonly WorkedExample[]
}

function Chapter({ chapter, examples }: ChapterProps) {
  switch (chapter) {
    case 'statuses':
      return <StatusesChapter />
    case 'rule':
      return <RuleChapter examples={examples} />
    case 'keys':
      return <KeysChapter />
    case 'formats':
      return <FormatsChapter />
    case 'words':
      return <WordsChapter />
    case 'saving':
      return <SavingChapter />
  }
}

interface ShownPart {
  readonly chapter: HelpChapter | null
  readonly at: string | null
  readonly isSearching: boolean
}

/** Takes the focus and the eye to the part that the address names, or to the top of a chapter; never away from the search. */
function useFocusAt(article: { readonly current: HTMLElement | null }, { chapter, at, isSearching }: ShownPart): void {
  useEffect(() => {
    const { current } = article
    if (!current || isSearching) return
    const part =
      chapter === null || at === null ? null : current.querySelector<HTMLElement>(`[id="help-${CSS.escape(at)}"]`)
    if (part === null) current.scrollTop = 0
    else part.scrollIntoView({ block: 'start' })
    if (document.activeElement instanceof HTMLInputElement) return
    const heading = part ?? current.querySelector<HTMLElement>('h1')
    heading?.focus({ preventScroll: true })
  }, [article, chapter, at, isSearching])
}
