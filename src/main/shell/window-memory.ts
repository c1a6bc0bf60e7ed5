import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { preferences } from '#contract/commands/project-commands.ts'

const shape = z.strictObject({
  bounds: z.strictObject({ x: z.int(), y: z.int(), width: z.int().min(400), height: z.int().min(300) }).nullable(),
  isMaximized: z.boolean(),
  theme: preferences.shape.theme,
  language: preferences.shape.language,
})

/** What the shell remembers of its window, so that the next one opens in its place and its colours. */
export type WindowMemory = z.infer<typeof shape>

/** A rectangle on the screens, in device-independent pixels. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const fresh: WindowMemory = { bounds: null, isMaximized: false, theme: 'system', language: 'en' }

/** Reads it; a missing or damaged file is a first start. */
export function readWindowMemory(file: string): WindowMemory {
  try {
    return shape.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return fresh
  }
}

/** Writes it. A failure costs only where the next window opens. */
export function writeWindowMemory(file: string, memory: WindowMemory): boolean {
  try {
    writeFileSync(file, JSON.stringify(memory))
    return true
  } catch {
    return false
  }
}

/** The remembered place, if enough of it is still on one of the displays to be seen and moved. */
export function visibleBounds(bounds: Rectangle | null, displays: readonly Rectangle[]): Rectangle | null {
  if (bounds === null) return null
  const isSeen = displays.some((display) => {
    const width = Math.min(bounds.x + bounds.width, display.x + display.width) - Math.max(bounds.x, display.x)
    const height = Math.min(bounds.y + bounds.height, display.y + display.height) - Math.max(bounds.y, display.y)
    return width >= 200 && height >= 100
  })
  return isSeen ? bounds : null
}

/** What the system is told of a theme: it knows light and dark, and has its own word on contrast. */
export function systemTheme(theme: WindowMemory['theme']): 'light' | 'dark' | 'system' {
  switch (theme) {
    case 'contrast-light':
      return 'light'
    case 'contrast-dark':
      return 'dark'
    default:
      return theme
  }
}
