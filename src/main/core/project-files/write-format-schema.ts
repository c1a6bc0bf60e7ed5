import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { projectFormatSchema } from './format-schema.ts'

/** The entry of `npm run schema`: writes the published JSON Schema of the project format. */
const file = fileURLToPath(new URL('../../../../docs/project-format.schema.json', import.meta.url))
await writeFile(file, `${JSON.stringify(projectFormatSchema(), null, 2)}\n`)
