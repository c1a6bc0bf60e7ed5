import { useSyncExternalStore } from 'react'
import type { Store } from '#client/store.ts'

/** The value of a store, as it changes. */
export const useStore = <T>(store: Store<T>): T => useSyncExternalStore(store.subscribe, store.get)
