import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react'
import { type Place, type Route, readAddress } from './address.ts'

/** What the router needs of a window. */
type AddressBar = Pick<Window, 'location' | 'history' | 'addEventListener'>

/** Where the window is, kept in its hash, so that back and forward work and every place can be returned to. */
export class Router {
  readonly #bar: AddressBar
  readonly #listeners = new Set<() => void>()
  readonly #latest = new Map<Place, string>()
  #route: Route

  constructor(bar: AddressBar) {
    this.#bar = bar
    this.#route = this.#read()
    bar.addEventListener('hashchange', () => this.#moved())
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
      this.#bar.history.replaceState(null, '', `#${to}`)
      this.#moved()
    } else this.#bar.location.hash = to
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

  #moved(): void {
    this.#route = this.#read()
    for (const listener of [...this.#listeners]) listener()
  }

  #read(): Route {
    const address = this.#bar.location.hash.replace(/^#/, '')
    const route = readAddress(address)
    this.#latest.set(route.place, address === '' ? '/' : address)
    return route
  }
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
