import { crc32 } from 'node:zlib'
import { z } from 'zod'
import { type ChangeSet, changeSetShape } from '#domain/project/change-set.ts'
import { sha256Of } from './disk.ts'

/** The `previous` of a project's first line. */
export const chainStart = '0'.repeat(64)

/** The shape of a line. The records in it are checked against their own schemas when they are replayed. */
export const lineShape = changeSetShape.extend({ previous: z.string().regex(/^[0-9a-f]{64}$/), crc: z.int().min(0) })

/** A line that was read: the change set, the hash it chains to, and its own. */
export interface JournalLine {
  readonly changeSet: ChangeSet
  readonly previous: string
  readonly hash: string
}

/**
 * The journal line of a change set, without its line break: JSON with `previous`, the SHA-256 of the line before, and last `crc`,
 * the CRC-32 of the same JSON without it.
 */
export function encodeLine(changeSet: ChangeSet, previous: string): string {
  const { sequence, id, at, researcherId, command, undoes, changes, answer } = changeSet
  const body = JSON.stringify({
    sequence,
    id,
    previous,
    at,
    researcherId,
    command,
    undoes,
    changes,
    answer: answer ?? null,
  })
  return `${body.slice(0, -1)},"crc":${crc32(body)}}`
}

/** Reads a line; null for one that is torn, damaged or not ours. */
export function decodeLine(line: string): JournalLine | null {
  const cut = line.lastIndexOf(',"crc":')
  if (cut === -1 || !line.endsWith('}')) return null
  if (line.slice(cut + 7, -1) !== String(crc32(`${line.slice(0, cut)}}`))) return null
  try {
    const parsed = lineShape.safeParse(JSON.parse(line))
    if (!parsed.success) return null
    const { previous, crc: _, ...changeSet } = parsed.data
    return { changeSet: changeSet as ChangeSet, previous, hash: sha256Of(line) }
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
