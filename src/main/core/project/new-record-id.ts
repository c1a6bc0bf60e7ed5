import { randomUUID } from 'node:crypto'
import type { IdOf, RecordType } from '#domain/records/id.ts'

/** A fresh id of a record type. */
export const newRecordId = <T extends RecordType>(type: T): IdOf<T> => `${type}:${randomUUID()}`
