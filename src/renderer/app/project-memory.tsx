import { type ReactNode, useMemo } from 'react'
import { useMaybeProject } from '#client/use-client.tsx'
import type { Views } from '#client/views.ts'
import { type Memory, MemoryProvider } from '#ui/use-remembered.tsx'

const memoryOf = (views: Views | null): Memory => ({
  get: (name, fallback) => views?.get(name, fallback) ?? fallback,
  set: (name, value) => views?.set(name, value),
})

/** What the look of things below is remembered in: with the project, and on the first screen nowhere. */
export function ProjectMemory({ children }: { readonly children: ReactNode }) {
  const project = useMaybeProject()
  const memory = useMemo(() => memoryOf(project?.views ?? null), [project])
  return <MemoryProvider memory={memory}>{children}</MemoryProvider>
}
