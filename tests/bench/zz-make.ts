import { createProjectStorage } from '#core/project-files/project-storage.ts'
import { largeProject } from './large-project.ts'
const created = await createProjectStorage(process.argv[2]!, { records: largeProject(100_000), opener: 'bench', now: Date.now })
if (!created.ok) throw new Error(JSON.stringify(created.error))
await created.value.storage.close()
