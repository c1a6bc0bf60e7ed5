import { describe, expect, it, vi } from 'vitest'
import { Router } from '#app/router.tsx'

/** A window's address bar with its history, told of changes at once. */
function addressBar(start = '') {
  const entries: { readonly address: string; readonly state: unknown }[] = [{ address: start, state: null }]
  let at = 0
  const heard: (() => void)[] = []
  const moved = (): void => {
    for (const listener of heard) listener()
  }
  const location = {
    get hash() {
      const { address } = entries[at] ?? { address: '' }
      return address === '' ? '' : `#${address}`
    },
    set hash(to: string) {
      entries.splice(at + 1, entries.length, { address: to.replace(/^#/, ''), state: null })
      at += 1
      moved()
    },
  }
  const here = (): string => entries[at]?.address ?? ''
  const history = {
    get length() {
      return entries.length
    },
    get state() {
      return entries[at]?.state ?? null
    },
    replaceState: (state: unknown, _: string, to = here()) => {
      entries[at] = { address: to.replace(/^#/, ''), state }
    },
    pushState: (state: unknown, _: string, to = here()) => {
      entries.splice(at + 1, entries.length, { address: to.replace(/^#/, ''), state })
      at += 1
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
    heard.push(listener)
  }
  return {
    bar: { location, history, addEventListener } as unknown as ConstructorParameters<typeof Router>[0],
    addresses: () => entries.map(({ address }) => address),
  }
}

describe('the router', () => {
  it('begins where the address is, and goes where it is told', () => {
    const { bar, addresses } = addressBar('/claims/claim:1')
    const router = new Router(bar)
    const heard = vi.fn()
    router.subscribe(heard)
    expect(router.get()).toMatchObject({ place: 'claims', params: { segments: ['claim:1'] } })
    router.navigate('/read/source:1')
    expect(router.get().place).toBe('read')
    expect(addresses()).toEqual(['/claims/claim:1', '/read/source:1'])
    expect(heard).toHaveBeenCalledTimes(1)
  })

  it('adds no step for the place where it is, nor for one that replaces it', () => {
    const { bar, addresses } = addressBar('/claims')
    const router = new Router(bar)
    router.navigate('/claims')
    router.navigate('/claims?show=contested', { replace: true })
    expect(addresses()).toEqual(['/claims?show=contested'])
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

  it('knows with each step where one was in the texts, and tells before the screen hears of a return', () => {
    const router = new Router(addressBar('/read/source:1').bar)
    const { steps } = router
    const heard: string[] = []
    steps.onReturn(() => heard.push('return'))
    router.subscribe(() => heard.push('screen'))
    steps.keep({ 'source:1': { offset: 40, below: 8 } })
    steps.add()
    expect(steps.kept()).toBeNull()
    steps.keep({ 'source:1': { offset: 900, below: 8 } })
    router.navigate('/claims')
    expect(heard).toEqual(['screen'])
    expect(steps.kept()).toBeNull()
    router.back()
    expect(steps.kept()).toEqual({ 'source:1': { offset: 900, below: 8 } })
    router.back()
    expect(steps.kept()).toEqual({ 'source:1': { offset: 40, below: 8 } })
    expect(heard).toEqual(['screen', 'return', 'screen', 'return', 'screen'])
    router.forward()
    expect(steps.kept()).toMatchObject({ 'source:1': { offset: 900 } })
  })

  it('keeps its step where an address is replaced, and tells a return once', () => {
    const router = new Router(addressBar('/read/source:1').bar)
    const heard = vi.fn()
    router.steps.keep({ 'source:1': { offset: 4, below: 0 } })
    router.navigate('/read/source:1?at=x', { replace: true })
    expect(router.steps.kept()).toMatchObject({ 'source:1': { offset: 4 } })
    router.steps.add()
    router.subscribe(heard)
    router.back()
    expect(heard).toHaveBeenCalledTimes(1)
  })

  it('lets a screen replace its own address, and drops a replacement that comes when the window has gone on', () => {
    const { bar, addresses } = addressBar('/read')
    const router = new Router(bar)
    const atRead = router.navigatorAt(router.get())
    atRead('/read/source:1', { replace: true })
    expect(addresses()).toEqual(['/read/source:1'])
    const atSource = router.navigatorAt(router.get())
    router.navigate('/claims')
    atSource('/read/source:2', { replace: true })
    atRead('/read/source:3', { replace: true })
    expect(addresses()).toEqual(['/read/source:1', '/claims'])
    atSource('/read/source:2')
    expect(addresses()).toEqual(['/read/source:1', '/claims', '/read/source:2'])
  })

  it('drops a replacement while the window is on its way to an address that it has not told of yet', () => {
    const { bar, addresses } = addressBar('/read')
    const router = new Router(Object.assign(Object.create(bar), { addEventListener: () => undefined }))
    const atRead = router.navigatorAt(router.get())
    router.navigate('/claims')
    atRead('/read/source:1', { replace: true })
    expect(addresses()).toEqual(['/read', '/claims'])
  })
})
