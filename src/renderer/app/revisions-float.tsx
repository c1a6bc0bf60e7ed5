import { lazy, Suspense, useSyncExternalStore } from 'react'
import type { AskedRevisions } from '#client/asked-revisions.ts'
import { useClient, useMaybeProject, useProject } from '#client/use-client.tsx'
import { useRouter } from './router.tsx'

/** Loaded when it is opened: it brings an editor with it. */
const RevisionsDialog = lazy(async () => ({
  default: (await import('#features/library/revisions-dialog.tsx')).RevisionsDialog,
}))

/** The revisions of a source, over whichever screen asked for them. */
export function RevisionsFloat() {
  const { askedRevisions } = useClient()
  const asked = useSyncExternalStore(askedRevisions.subscribe, askedRevisions.get)
  const open = useMaybeProject()
  if (asked === null || asked.project !== open?.project) return null
  return <AskedDialog asked={asked} key={asked.sourceId} />
}

function AskedDialog({ asked }: { readonly asked: AskedRevisions }) {
  const { askedRevisions } = useClient()
  const router = useRouter()
  const source = useProject((project) => project.get(asked.sourceId))
  if (!source) return null
  const close = (): void => askedRevisions.set(null)
  return (
    <Suspense fallback={null}>
      <RevisionsDialog
        begin={asked.show}
        navigate={(to) => {
          close()
          router.navigate(to)
        }}
        onClose={close}
        source={source}
      />
    </Suspense>
  )
}
