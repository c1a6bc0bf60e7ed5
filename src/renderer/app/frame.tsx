import './frame.css'
import './print.css'
import { useRef, useState } from 'react'
import { useMaybeProject } from '#client/use-client.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { runCommand, useShortcut } from '#ui/shortcut.ts'
import { ToastRegion } from '#ui/toast.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import type { Place } from './address.ts'
import { Banners } from './banners.tsx'
import { DropTarget } from './drop-target.tsx'
import { FirstStepsStrip } from './first-steps-strip.tsx'
import { FolderChooser } from './folder-chooser.tsx'
import { KeysSheet } from './keys-sheet.tsx'
import { OpeningDialogs } from './opening-dialogs.tsx'
import { OpeningNotice } from './opening-notice.tsx'
import { Palette } from './palette.tsx'
import { ProjectMemory } from './project-memory.tsx'
import { Rail } from './rail.tsx'
import { RevisionsFloat } from './revisions-float.tsx'
import { useRouter } from './router.tsx'
import { ScreenArea } from './screen-area.tsx'
import { StatusLine } from './status-line.tsx'
import { TopLine } from './top-line.tsx'
import { useFrameEvents } from './use-frame-events.ts'
import { useProjectActs } from './use-project-acts.ts'
import { useUnloadGuard } from './use-unload-guard.ts'

/** What stands around every screen: rail, top line, status line, and what floats over them. */
export function Frame() {
  const { messages } = useMessages()
  const acts = useProjectActs()
  const project = useMaybeProject()
  const [floats, setFloats] = useState<'nothing' | 'palette' | 'keys'>('nothing')
  const main = useRef<HTMLElement>(null)
  const close = (): void => setFloats('nothing')
  useFrameEvents({ acts, showKeys: () => setFloats('keys'), find: () => runCommand('find') })
  useFrameKeys(acts, setFloats)
  useUnloadGuard()
  return (
    <div className="frame">
      <button className="skip-link" onClick={() => main.current?.focus()} type="button">
        {messages.common.skipToContent}
      </button>
      <TopLine acts={acts} onPalette={() => setFloats('palette')} />
      <ProjectMemory key={project?.project ?? ''}>
        <Rail />
      </ProjectMemory>
      <main className="frame-main" ref={main} tabIndex={-1}>
        <Banners />
        <div className="frame-screen">
          <ScreenArea main={main} />
          <ToastRegion />
        </div>
        <FirstStepsStrip />
      </main>
      <StatusLine />
      <OpeningNotice />
      <OpeningDialogs />
      <FolderChooser />
      <RevisionsFloat />
      <DropTarget />
      {floats === 'palette' && <Palette acts={acts} onClose={close} onKeys={() => setFloats('keys')} />}
      {floats === 'keys' && <KeysSheet onClose={close} />}
      <LiveRegion />
    </div>
  )
}

function useFrameKeys(
  acts: ReturnType<typeof useProjectActs>,
  setFloats: (what: 'nothing' | 'palette' | 'keys') => void,
): void {
  const router = useRouter()
  const project = useMaybeProject()
  const inProject = <T,>(act: T): T | null => (project === null ? null : act)
  const go = (place: Place) => (): void => router.navigate(router.latest(place) ?? `/${place}`)
  useShortcut('palette', () => setFloats('palette'))
  useShortcut('keys', () => setFloats('keys'))
  useShortcut(
    'undo',
    inProject(() => void acts.undo()),
  )
  useShortcut(
    'redo',
    inProject(() => void acts.redo()),
  )
  useShortcut('import', inProject(acts.importFiles))
  useShortcut('go-library', inProject(go('library')))
  useShortcut('go-read', inProject(go('read')))
  useShortcut('go-claims', inProject(go('claims')))
  useShortcut('go-report', inProject(go('report')))
  useShortcut('go-history', inProject(go('history')))
  useShortcut('go-search', inProject(go('search')))
  useShortcut('go-settings', go('settings'))
  // From the palette too, which lets this key through; other dialogs keep their keys, and with them what was typed.
  useShortcut('go-help', () => {
    setFloats('nothing')
    go('help')()
  })
  useShortcut('back', router.back)
  useShortcut('forward', router.forward)
}
