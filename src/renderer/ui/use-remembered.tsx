import { createContext, type ReactNode, useContext, useState } from 'react'

/** Where small numbers about the look of things (a panel's width) are kept. */
export interface Memory {
  get(name: string, fallback: number): number
  set(name: string, value: number): void
}

const forgetful: Memory = { get: (_, fallback) => fallback, set: () => undefined }

const MemoryContext = createContext<Memory>(forgetful)

/** Gives everything below it a memory; mount it anew (by `key`) when the memory is another one. */
export function MemoryProvider({ memory, children }: { readonly memory: Memory; readonly children: ReactNode }) {
  return <MemoryContext value={memory}>{children}</MemoryContext>
}

/** A number that is remembered under a name; without a memory it lasts as long as the component. */
export function useRemembered(name: string, initial: number): readonly [number, (value: number) => void] {
  const memory = useContext(MemoryContext)
  const [value, setValue] = useState(() => memory.get(name, initial))
  const remember = (next: number): void => {
    setValue(next)
    memory.set(name, next)
  }
  return [value, remember]
}
