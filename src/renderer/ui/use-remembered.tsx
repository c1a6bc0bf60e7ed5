import { useState } from 'react'

/**
 * A number that this machine remembers under a name (a panel's width). What is stored is only convenience: anything that
 * does not read as a number is passed over.
 */
export function useRemembered(name: string, initial: number): readonly [number, (value: number) => void] {
  const key = `countermark.${name}`
  const [value, setValue] = useState(() => {
    const stored = Number.parseFloat(localStorage.getItem(key) ?? '')
    return Number.isFinite(stored) ? stored : initial
  })
  const remember = (next: number): void => {
    setValue(next)
    localStorage.setItem(key, String(next))
  }
  return [value, remember]
}
