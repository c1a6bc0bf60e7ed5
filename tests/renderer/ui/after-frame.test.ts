import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { afterFrame } from '#ui/after-frame.ts'

describe('a task after the frame', () => {
  const page = Object.assign(new EventTarget(), {
    setTimeout: (task: () => void, wait?: number) => setTimeout(task, wait),
  })
  let frames: (() => void)[] = []
  const done: string[] = []

  beforeEach(() => {
    vi.useFakeTimers()
    frames = []
    done.length = 0
    vi.stubGlobal('window', page)
    vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame))
    vi.stubGlobal('cancelAnimationFrame', (at: number) => frames.splice(at - 1, 1))
  })
  afterEach(() => {
    vi.runAllTimers()
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('waits for the frame and for the turn after it', () => {
    afterFrame(() => done.push('task'))
    expect(done).toEqual([])
    for (const frame of frames) frame()
    expect(done).toEqual([])
    vi.advanceTimersByTime(1)
    expect(done).toEqual(['task'])
  })

  it.each(['keydown', 'pointerdown', 'click', 'drop', 'pagehide'])(
    'goes before a %s, with those that wait beside it, once',
    (act) => {
      afterFrame(() => done.push('first'))
      afterFrame(() => done.push('second'))
      // The page's own listeners are further in than those of the window.
      page.addEventListener(act, () => done.push(act), { once: true })
      page.dispatchEvent(new Event(act))
      page.dispatchEvent(new Event(act))
      vi.runAllTimers()
      expect(done).toEqual(['first', 'second', act])
      expect(frames).toEqual([])
    },
  )

  it('is done though the one before it failed, of which the window hears', () => {
    const heard: unknown[] = []
    vi.stubGlobal('reportError', (error: unknown) => heard.push(error))
    const failure = new Error('staged')
    afterFrame(() => {
      throw failure
    })
    afterFrame(() => done.push('second'))
    page.dispatchEvent(new Event('keydown'))
    expect(done).toEqual(['second'])
    expect(heard).toEqual([failure])
  })

  it('does not wait for a window that makes no frames', () => {
    afterFrame(() => done.push('task'))
    vi.advanceTimersByTime(100)
    expect(done).toEqual(['task'])
  })

  it('waits again for the frame after that', () => {
    afterFrame(() => afterFrame(() => done.push('later')))
    for (const frame of frames.splice(0)) frame()
    vi.advanceTimersByTime(1)
    expect(done).toEqual([])
    for (const frame of frames.splice(0)) frame()
    vi.advanceTimersByTime(1)
    expect(done).toEqual(['later'])
  })
})
