import { useState } from 'react'
import type { ViewValue } from '#contract/commands/project-commands.ts'
import { useOpenProject } from './use-client.tsx'

/** Something small that is remembered of how the open project is looked at, and the way to change it. */
export function useView<T extends ViewValue>(name: string, fallback: T): readonly [T, (value: T) => void] {
  const { views } = useOpenProject()
  const [value, setValue] = useState<T>(() => views.get<T>(name, fallback))
  const remember = (next: T): void => {
    setValue(next)
    views.set(name, next)
  }
  return [value, remember]
}

/** The view that says whether giving a verdict by key goes on to the next claim or highlight without one. */
export const goesOnView = 'verdict.goesOn'
