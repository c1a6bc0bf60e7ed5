import { describe, expect, it, vi } from 'vitest'
import { Router } from '#app/router.tsx'

/** A window's address bar with its history, told of changes at once. */
function addressBar(start = '') {
  const entries = [start]
  let at = 0
  let moved: () => void = () => undefined
  const location = {
    get hash() {
      const here = entries[at] ?? ''
      return here === '' ? '' : `#${here}`
    },
    set hash(to: string) {
      entries.splice(at + 1, entries.length, to.replace(/^#/, ''))
      at += 1
      moved()
    },
  }
  const history = {
    replaceState: (_: unknown, __: string, to: string) => {
      entries[at] = to.replace(/^#/, '')
    },
    back: () => {
      at = Math.max(0, at - 1)
      moved()
    },
    forward: () => {
      at = Math.min(entries.length - 1, at + 1)
      moved()
    },
  }
  const addEventListener = (_: string, listener: () => void): void => {
    moved = listener
  }
  return { bar: { location, history, addEventListener } as unknown as ConstructorParameters<typeof Router>[0], entries }
}

describe('the router', () => {
  it('begins where the address is, and goes where it is told', () => {
    const { bar, entries } = addressBar('/claims/claim:1')
    const router = new Router(bar)
    const heard = vi.fn()
    router.subscribe(heard)
    expect(router.get()).toMatchObject({ place: 'claims', params: { segments: ['claim:1'] } })
    router.navigate('/read/source:1')
    expect(router.get().place).toBe('read')
    expect(entries).toEqual(['/claims/claim:1', '/read/source:1'])
    expect(heard).toHaveBeenCalledTimes(1)
  })

  it('adds no step for the place where it is, nor for one that replaces it', () => {
    const { bar, entries } = addressBar('/claims')
    const router = new Router(bar)
    router.navigate('/claims')
    router.navigate('/claims?show=contested', { replace: true })
    expect(entries).toEqual(['/claims?show=contested'])
    expect(router.get().params.query).toEqual({ show: 'contested' })
  })

  it('goes back and forward', () => {
    const router = new Router(addressBar('/library').bar)
    router.navigate('/history')
    router.back()
    expect(router.get().place).toBe('library')
    router.forward()
    expect(router.get().place).toBe('history')
  })

  it('remembers where each place was left, until another project is opened', () => {
    const router = new Router(addressBar('/').bar)
    router.navigate('/claims/claim:1')
    router.navigate('/claims/claim:2?tab=history')
    router.navigate('/library')
    expect(router.latest('claims')).toBe('/claims/claim:2?tab=history')
    expect(router.latest('report')).toBeNull()
    router.forget()
    expect(router.latest('claims')).toBeNull()
  })
})
