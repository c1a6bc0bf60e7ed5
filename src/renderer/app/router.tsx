import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react'
import type { HistorySteps, PlacesInTexts } from '#client/screen-props.ts'
import { type Place, type Route, readAddress } from './address.ts'

/** What the router needs of a window. */
type AddressBar = Pick<Window, 'location' | 'history' | 'addEventListener'>

/** Where the window is, kept in its hash, so that back and forward work and every place can be returned to. */
export class Router {
  readonly #bar: AddressBar
  readonly #listeners = new Set<() => void>()
  readonly #latest = new Map<Place, string>()
  readonly #kept = new Map<number, PlacesInTexts>()
  readonly #returns = new Set<() => void>()
  #route: Route
  #step = 0
  #lastStep = 0
  #address: string

  constructor(bar: AddressBar) {
    this.#bar = bar
    this.#route = this.#read()
    this.#address = bar.location.hash
    // A window that was loaded again finds steps of before, with numbers that are taken.
    this.#step = stepOf(bar.history.state) ?? 0
    this.#lastStep = Math.max(this.#step, bar.history.length)
    bar.history.replaceState({ step: this.#step }, '')
    bar.addEventListener('popstate', () => this.#moved())
    bar.addEventListener('hashchange', () => this.#moved())
  }

  /** The steps of the history, for screens. */
  readonly steps: HistorySteps = {
    keep: (places) => {
      this.#kept.set(this.#step, places)
    },
    kept: () => this.#kept.get(this.#step) ?? null,
    add: () => {
      this.#step = this.#newStep()
      this.#bar.history.pushState({ step: this.#step }, '')
    },
    onReturn: (listener) => {
      this.#returns.add(listener)
      return () => this.#returns.delete(listener)
    },
  }

  get = (): Route => this.#route

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Goes to an address; going where one is already adds no step. */
  navigate = (to: string, { replace }: { readonly replace: boolean } = { replace: false }): void => {
    if (this.#bar.location.hash === `#${to}`) return
    if (replace) {
      this.#bar.history.replaceState(this.#bar.history.state, '', `#${to}`)
      this.#moved()
    } else this.#bar.location.hash = to
  }

  /**
   * `navigate` for what was drawn at a route. It replaces that route's own address and no other: a replacement that comes late,
   * when the window has gone on or is about to, is left out.
   */
  navigatorAt(route: Route): Router['navigate'] {
    return (to, how) => {
      const isThere = this.#route === route && this.#bar.location.hash === this.#address
      if (isThere || !how?.replace) this.navigate(to, how)
    }
  }

  back = (): void => this.#bar.history.back()
  forward = (): void => this.#bar.history.forward()

  /** The address at which a place was last left, so that the rail leads back to the same claim or page. */
  latest(place: Place): string | null {
    return this.#latest.get(place) ?? null
  }

  /** Forgets where places were left, when another project is opened. */
  forget = (): void => {
    this.#latest.clear()
  }

  /** Going back over a step is told twice, by the step and by the address: the second time there is nothing new. */
  #moved(): void {
    const { hash } = this.#bar.location
    const step = stepOf(this.#bar.history.state)
    if (hash === this.#address && step === this.#step) return
    this.#address = hash
    if (step === null) {
      this.#step = this.#newStep()
      this.#bar.history.replaceState({ step: this.#step }, '')
    } else if (step !== this.#step) {
      this.#step = step
      for (const listener of [...this.#returns]) listener()
    }
    this.#route = this.#read()
    for (const listener of [...this.#listeners]) listener()
  }

  #newStep(): number {
    this.#lastStep += 1
    return this.#lastStep
  }

  #read(): Route {
    const address = this.#bar.location.hash.replace(/^#/, '')
    const route = readAddress(address)
    this.#latest.set(route.place, address === '' ? '/' : address)
    return route
  }
}

function stepOf(state: unknown): number | null {
  if (typeof state !== 'object' || state === null || !('step' in state)) return null
  return typeof state.step === 'number' ? state.step : null
}

const RouterContext = createContext<Router | null>(null)

export function RouterProvider({ router, children }: { readonly router: Router; readonly children: ReactNode }) {
  return <RouterContext value={router}>{children}</RouterContext>
}

export function useRouter(): Router {
  const router = useContext(RouterContext)
  if (router === null) throw new Error('useRouter outside RouterProvider')
  return router
}

/** Where the window is. */
export function useRoute(): Route {
  const router = useRouter()
  return useSyncExternalStore(router.subscribe, router.get)
}
