import { expect, test, vi } from 'vitest'
import { readAddress } from '#app/address.ts'
import { followAddress } from '#app/read-ahead.ts'
import { loadAhead, screenOf } from '#app/screens.tsx'
import { Client } from '#client/client.ts'
import type { OpenProject } from '#client/open-project.ts'
import { ClaimsScreen } from '#features/claims/claims-screen.tsx'
import { HelpScreen } from '#features/help/help-screen.tsx'
import { HomeScreen } from '#features/library/home-screen.tsx'
import { LibraryScreen } from '#features/library/library-screen.tsx'
import { ReaderScreen } from '#features/reader/reader-screen.tsx'
import { ScriptedApi } from '../client/scripted-api.ts'

const windowAt = (address: string, whenIdle: (act: () => void) => void = () => undefined): Client => {
  const client = new Client(new ScriptedApi())
  followAddress(client, { get: () => readAddress(address), subscribe: () => () => undefined }, whenIdle)
  return client
}

test('the first screen is at hand from the start', () => {
  expect(screenOf('home')).toBe(HomeScreen)
})

test('a screen that is not at hand waits, the same one each time, and is itself once its piece has come', async () => {
  const waiting = screenOf('help')
  expect(waiting).not.toBe(HelpScreen)
  expect(screenOf('help')).toBe(waiting)
  loadAhead('help')
  await vi.waitFor(() => expect(screenOf('help')).toBe(HelpScreen))
})

test('the screen of the address is brought to hand before its project is there', async () => {
  windowAt('/claims')
  await vi.waitFor(() => expect(screenOf('claims')).toBe(ClaimsScreen))
})

test('from the first screen it is the library that is brought to hand', async () => {
  windowAt('/').opening.set({ kind: 'under-way', folder: '/a', isChoosing: false })
  await vi.waitFor(() => expect(screenOf('library')).toBe(LibraryScreen))
})

test('the reader comes to hand in an idle moment once a project is open, before it is asked for', async () => {
  const idle: (() => void)[] = []
  const client = windowAt('/library', (act) => idle.push(act))
  expect(idle).toEqual([])
  client.project.set({ views: { get: () => [] } } as unknown as OpenProject)
  expect(screenOf('read')).not.toBe(ReaderScreen)
  for (const act of idle) act()
  await vi.waitFor(() => expect(screenOf('read')).toBe(ReaderScreen))
})
