import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  ExpressionFinder,
  type FindAnswer,
  type FindRequest,
  type FindThread,
} from '#features/reader/expression-finder.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A finding thread that answers when it is told to. */
class ScriptedThread implements FindThread {
  onmessage: ((event: MessageEvent<FindAnswer>) => void) | null = null
  readonly asked: FindRequest[] = []
  isEnded = false
  postMessage(request: FindRequest): void {
    this.asked.push(request)
  }
  terminate(): void {
    this.isEnded = true
  }
  answer(id: number): void {
    this.onmessage?.(
      new MessageEvent('message', { data: { id, matches: [{ start: id, end: id + 1, isWidened: false }] } }),
    )
  }
}

function finder() {
  const threads: ScriptedThread[] = []
  const made = new ExpressionFinder('the text', () => {
    const thread = new ScriptedThread()
    threads.push(thread)
    return thread
  })
  return { finder: made, threads }
}

test('the text goes to the thread once, and answers come back', () => {
  const { finder: one, threads } = finder()
  const heard: unknown[] = []
  one.find('a', (found) => heard.push(found))
  threads[0]?.answer(1)
  one.find('b', (found) => heard.push(found))
  threads[0]?.answer(2)
  expect(threads).toHaveLength(1)
  expect(threads[0]?.asked.map(({ kind }) => kind)).toEqual(['text', 'find', 'find'])
  expect(heard).toEqual([[{ start: 1, end: 2, isWidened: false }], [{ start: 2, end: 3, isWidened: false }]])
})

test('an expression that takes too long is given up with its thread, and the next one has a new thread', () => {
  const { finder: one, threads } = finder()
  const heard: unknown[] = []
  one.find('(a+)+$', (found) => heard.push(found))
  vi.advanceTimersByTime(10_000)
  expect(heard).toEqual(['slow'])
  expect(threads[0]?.isEnded).toBe(true)
  one.find('a', (found) => heard.push(found))
  threads[1]?.answer(2)
  vi.advanceTimersByTime(10_000)
  expect(heard).toEqual(['slow', [{ start: 2, end: 3, isWidened: false }]])
})

test('a question that is asked before the last one was answered is not kept waiting by it', () => {
  const { finder: one, threads } = finder()
  const heard: unknown[] = []
  one.find('(a+)+$', () => heard.push('first'))
  one.find('b', () => heard.push('second'))
  expect(threads.map(({ isEnded }) => isEnded)).toEqual([true, false])
  threads[1]?.answer(2)
  expect(heard).toEqual(['second'])
})
