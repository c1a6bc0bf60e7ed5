import { z } from 'zod'
import type { WorkbenchError } from '#domain/errors.ts'

/** A message between a window and the core is at most this many bytes, either way. */
export const messageLimit = 8 * 1024 * 1024
/** Files cross to the core in pieces of this many bytes. */
export const chunkSize = 1024 * 1024
/**
 * The first copy of a replica crosses to a window in pieces of about this many characters: less than a megabyte in two bytes
 * each, near which Electron 22 ends the process that relays them.
 */
export const pieceSize = 400_000
/** The same for pieces that are bytes, in bytes: these are handed on as they are. */
export const bytesSize = 2_000_000
/** A document crosses in parts of so many bytes: the first of them are made ready to be shown while the others come. */
export const documentPartSize = 800_000

/** A window's request. The client makes the id; the journal keeps it, so that a request sent again is not done again. */
export const requestEnvelope = z.strictObject({
  kind: z.literal('request'),
  id: z.string().regex(/^[0-9A-Za-z-]{8,64}$/),
  /** The open project it is about (the key that `projects.open` answered: its folder), or null. */
  project: z.string().max(4_096).nullable(),
  name: z.string().max(100),
  input: z.unknown(),
})
export type RequestEnvelope = z.infer<typeof requestEnvelope>

export const cancelEnvelope = z.strictObject({ kind: z.literal('cancel'), id: z.string().max(64) })

/** What a window may send. Anything else is refused at the door. */
export const fromWindow = z.discriminatedUnion('kind', [requestEnvelope, cancelEnvelope])
export type FromWindow = z.infer<typeof fromWindow>

/** How far a long request has come; `total` null where it cannot be known. */
export interface Progress {
  readonly step: string
  readonly done: number
  readonly total: number | null
  /** What is being worked on (a file name), or null. */
  readonly subject: string | null
}

export type ToWindow =
  | { readonly kind: 'answer'; readonly id: string; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: string; readonly error: WorkbenchError }
  | { readonly kind: 'progress'; readonly id: string; readonly progress: Progress }
  | { readonly kind: 'event'; readonly project: string | null; readonly name: string; readonly payload: unknown }
