import { Ellipsis, FilePenLine, FileSymlink, History } from 'lucide-react'
import { useAskingRevisions } from '#client/use-asking-revisions.ts'
import { useOpenProject } from '#client/use-client.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { Menu } from '#ui/menu.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import type { SourceId } from './reader-session.ts'

/** What is seldom done to the source of a pane: its revisions, and making a new one. */
export function PaneMenu({ sourceId }: { readonly sourceId: SourceId }) {
  const { messages } = useMessages()
  const { revisions } = messages
  const ask = useAskingRevisions()
  const isReadOnly = useOpenProject().access === 'read'
  return (
    <Menu
      align="end"
      items={[
        { id: 'list', label: revisions.open, icon: History, run: () => ask(sourceId, 'list') },
        {
          id: 'correct',
          label: revisions.correct,
          icon: FilePenLine,
          isDisabled: isReadOnly,
          startsGroup: true,
          run: () => ask(sourceId, 'correct'),
        },
        {
          id: 'replace',
          label: revisions.replace,
          icon: FileSymlink,
          isDisabled: isReadOnly,
          run: () => ask(sourceId, 'replace'),
        },
      ]}
      label={revisions.more}
      trigger={(attributes) => (
        <IconButton {...attributes} className="pane-menu" icon={Ellipsis} label={revisions.more} size="small" />
      )}
    />
  )
}
