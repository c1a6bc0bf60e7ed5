import type { RouteParams } from '#client/screen-props.ts'
import { decodedEscapes } from '#domain/text/decoded-escapes.ts'

/** The places of the window. */
export const places = ['home', 'library', 'read', 'claims', 'search', 'report', 'history', 'settings', 'help'] as const
export type Place = (typeof places)[number]

export interface Route {
  readonly place: Place
  readonly params: RouteParams
}

/** Reads an address ("/read/source:1/source:2?at=12"), with or without the hash before it. Unknown places are the first screen. */
export function readAddress(address: string): Route {
  const [path = '', search = ''] = address.replace(/^#/, '').split('?')
  const [first, ...rest] = path.split('/').filter((part) => part !== '')
  const place = places.find((each) => each === first) ?? 'home'
  return {
    place,
    params: { segments: rest.map(decodedEscapes), query: Object.fromEntries(new URLSearchParams(search)) },
  }
}

/** Writes an address. Ids keep their colon, so that an address can be read. */
export function addressOf({ place, params: { segments, query } }: Route): string {
  const path = place === 'home' ? '/' : `/${[place, ...segments.map(encoded)].join('/')}`
  const search = new URLSearchParams(query).toString()
  return search === '' ? path : `${path}?${search}`
}

const encoded = (part: string): string => encodeURIComponent(part).replaceAll('%3A', ':')
