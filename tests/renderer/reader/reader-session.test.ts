import { expect, test } from 'vitest'
import type { OpenProject } from '#client/open-project.ts'
import { type PassageFocus, type PendingHighlight, ReaderSession, sessionOf } from '#features/reader/reader-session.ts'

const id = '00000000-0000-4000-8000-000000000001'
const passage: PassageFocus = { annotationId: `annotation:${id}`, linkId: null }

test('a passage without a claim leaves the claim in focus where it was', () => {
  const session = new ReaderSession()
  session.focusOn(passage, `claim:${id}`)
  session.focusOn({ ...passage, linkId: `evidenceLink:${id}` }, null)
  expect(session.claimId.get()).toBe(`claim:${id}`)
  expect(session.passage.get()?.linkId).toBe(`evidenceLink:${id}`)
})

test('going to the same passage twice is heard twice', () => {
  const session = new ReaderSession()
  const heard: unknown[] = []
  session.wanted.subscribe(() => heard.push(session.wanted.get()))
  session.goTo(passage, null)
  session.goTo(passage, null)
  expect(heard.filter((each) => each === passage.annotationId)).toHaveLength(2)
})

test('a project keeps its session while its window has it open, and another project has its own', () => {
  const one = { replica: {} } as OpenProject
  const two = { replica: {} } as OpenProject
  expect(sessionOf(one)).toBe(sessionOf({ ...one }))
  expect(sessionOf(one)).not.toBe(sessionOf(two))
})

const saving = (key: string): PendingHighlight => ({
  key,
  sourceId: `source:${id}`,
  range: { start: 0, end: 4 },
  verdict: null,
  stance: 'asserts',
})

test('a key pressed while a highlight is being saved waits for it, and means nothing where saving failed', () => {
  const session = new ReaderSession()
  const done: string[] = []
  session.whenSaved(() => done.push('at once'))
  const [first, second] = [saving('first'), saving('second')]
  session.paint(first)
  session.paint(second)
  session.whenSaved(() => done.push('after both'))
  session.settle(first, true)
  expect(done).toEqual(['at once'])
  session.settle(second, true)
  expect(done).toEqual(['at once', 'after both'])

  session.paint(first)
  session.whenSaved(() => done.push('never'))
  session.settle(first, false)
  session.paint(second)
  session.settle(second, true)
  expect(done).toEqual(['at once', 'after both'])
  expect(session.pending.get()).toEqual([])
})

test('sources, places and the way to scroll are there again when the project is opened another time', () => {
  const kept = new Map<string, unknown>()
  const views = {
    get: <T>(name: string, fallback: T): T => (kept.get(name) as T | undefined) ?? fallback,
    set: (name: string, value: unknown) => void kept.set(name, value),
  }
  const before = new ReaderSession(views)
  before.lastSources = [`source:${id}`]
  before.leave(`source:${id}`, { offset: 700, below: -4 })
  before.sync.set('linked')
  const after = new ReaderSession(views)
  expect(after.lastSources).toEqual([`source:${id}`])
  expect(after.placeIn(`source:${id}`)).toEqual({ offset: 700, below: -4 })
  expect(after.sync.get()).toBe('linked')
  kept.set('reader.sync', 'sideways')
  expect(new ReaderSession(views).sync.get()).toBe('apart')
})

test('what is being saved is let go of once, also when it then comes into focus; the next time there is nothing', () => {
  const session = new ReaderSession()
  expect(session.letGo()).toBe(false)
  session.focusOn(passage, null)
  const one = saving('one')
  session.paint(one)
  expect(session.letGo()).toBe(true)
  expect(session.passage.get()).toBeNull()
  expect(session.letGo()).toBe(false)
  session.focusOn(passage, null)
  session.settle(one, true)
  expect(session.passage.get()).toBeNull()
})

test('letting go while saving fails is over with it, and what is saved after it is let go of anew', () => {
  const session = new ReaderSession()
  const [one, two] = [saving('one'), saving('two')]
  session.paint(one)
  expect(session.letGo()).toBe(true)
  session.settle(one, false)
  session.paint(two)
  expect(session.letGo()).toBe(true)
  session.focusOn(passage, null)
  session.settle(two, true)
  expect(session.passage.get()).toBeNull()
})
