/** Writes the rules of the rooms into `biome.json`, after a change of the table in `rooms.ts`. */
import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { lintOverrides } from './lint-rules.ts'
import { rooms } from './rooms.ts'

const file = resolve(import.meta.dirname, '../../biome.json')
const settings = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>
await writeFile(file, `${JSON.stringify({ ...settings, overrides: lintOverrides(rooms) }, null, 2)}\n`)
