import { z } from 'zod'
import { recordSchemas } from '#domain/records/record.ts'
import { sha256Of } from './disk.ts'
import { lineShape } from './journal-line.ts'
import { formatName, formatVersion, openerShape, snapshotShape } from './snapshot-file.ts'

/**
 * The JSON Schema (draft 2020-12) of the project format, from the very schemas that loading and committing use: `$defs` holds
 * one definition for each record type, and `project.json`, a line of the journal and `open.countermark` beside them.
 */
export function projectFormatSchema(): unknown {
  const records = z.union(Object.values(recordSchemas) as unknown as [z.ZodType, ...z.ZodType[]])
  const registry = z.registry<{ readonly id: string }>()
  for (const [type, schema] of Object.entries(recordSchemas)) registry.add(schema, { id: type })
  registry.add(records, { id: 'record' })
  const change = z.strictObject({ id: z.string(), before: records.nullable(), after: records.nullable() })
  registry.add(snapshotShape.extend({ records: z.array(records) }), { id: 'project.json' })
  registry.add(lineShape.extend({ changes: z.array(change) }), { id: 'journal-line' })
  registry.add(openerShape, { id: 'open.countermark' })
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `${place}${id}`, io: 'input' })
  const { __shared: shared, ...own } = schemas as Readonly<Record<string, JsonSchema>>
  const definitions = { ...own, ...shared?.$defs }
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `${formatName} project format, version ${formatVersion}`,
    description: 'Made by "npm run schema". How the files hang together is in project-format.md.',
    oneOf: ['project.json', 'journal-line', 'open.countermark'].map((name) => ({ $ref: `${place}${name}` })),
    $defs: Object.fromEntries(
      Object.entries(definitions)
        .map(([id, { $schema: _, $id: __, ...definition }]) => [id, definition] as const)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
  }
  // zod keeps what several definitions share in a place of its own; here all stand side by side.
  return JSON.parse(JSON.stringify(schema).replaceAll(`${place}__shared#/$defs/`, place))
}

let key: string | null = null

/** What tells today's schemas from others: the hash of the published one. */
export function formatKey(): string {
  key ??= sha256Of(JSON.stringify(projectFormatSchema()))
  return key
}

const place = '#/$defs/'

interface JsonSchema {
  readonly $schema?: string
  readonly $id?: string
  readonly $defs?: Readonly<Record<string, JsonSchema>>
}
