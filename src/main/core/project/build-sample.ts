import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { OpenedProject } from '#contract/commands/project-commands.ts'
import { type CommandInput, type CommandName, type CommandOutput, commands } from '#contract/commands.ts'
import { chunkSize } from '#contract/envelope.ts'
import { describeProject } from '#domain/editing/describe-project.ts'
import type { Result } from '#domain/result.ts'
import type { Call, CoreServices, Handlers } from '../call.ts'
import { annotationHandlers } from '../handlers/annotation-handlers.ts'
import { claimHandlers } from '../handlers/claim-handlers.ts'
import { edits } from '../handlers/edits.ts'
import { provenanceHandlers } from '../handlers/provenance-handlers.ts'
import { sourceHandlers } from '../handlers/source-handlers.ts'
import type { ProjectStore } from './project-store.ts'
import { type RecipeNames, resolvedInput, type SampleSource, sampleRecipe } from './sample-recipe.ts'

const handlers = {
  ...sourceHandlers,
  ...provenanceHandlers,
  ...annotationHandlers,
  ...claimHandlers,
  'projects.describe': edits('projects.describe', describeProject),
} satisfies Partial<Handlers>

/** Does one command of the contract in the project being built. */
type Run = <N extends CommandName>(name: N, input: CommandInput<N>) => Promise<CommandOutput<N>>

/**
 * Makes the sample project in a folder and opens it: the accounts are imported as any document is, then the recipe's commands
 * are done one by one. It is built beside its place and moved there whole, so that an interruption leaves no half of it.
 */
export async function buildSample(
  core: CoreServices,
  folder: string,
  window: number | null,
): Promise<Result<OpenedProject>> {
  const place = dirname(folder)
  await mkdir(place, { recursive: true })
  const resources = join(core.settings.resourcesFolder, 'sample')
  const recipe = sampleRecipe.parse(JSON.parse(await readFile(join(resources, 'recipe.json'), 'utf8')))
  const making = join(place, `.countermark-sample-${randomUUID()}`)
  const created = await core.projects.create(making, null, {
    title: recipe.title,
    researcherName: null,
    invented: true,
  })
  if (!created.ok) return created
  const { project } = created.value
  try {
    const store = core.projects.store(project, null)
    if (!store) throw new Error('the sample project was closed while it was made')
    const run = runIn(core, store)
    await run('projects.describe', { note: recipe.note })
    const sources = await importAccounts(run, join(resources, 'accounts'), recipe.sources)
    const answers = new Map<string, Readonly<Record<string, unknown>>>()
    const names: RecipeNames = { sources, answers }
    for (const { as, command, input } of recipe.steps) {
      const answer = await run(command, resolvedInput(input, names) as CommandInput<typeof command>)
      if (as !== undefined) answers.set(as, answer as Readonly<Record<string, unknown>>)
    }
    await core.projects.leave(project, null)
    await rename(making, folder)
  } finally {
    await core.projects.leave(project, null)
    await core.recent.forget(project)
    await rm(making, { recursive: true, force: true })
  }
  return core.projects.open(folder, window, { takeOver: false, ifLocked: 'read', access: 'write', mode: 'open' })
}

/** Runs commands as the dispatcher does. The recipe ships with the app, so that a failure in it is a bug and throws. */
function runIn(core: CoreServices, store: ProjectStore): Run {
  const { signal } = new AbortController()
  return async (name, input) => {
    const handler = (handlers as Readonly<Record<string, unknown>>)[name] as
      | ((input: unknown, call: Call) => Promise<Result<unknown>>)
      | undefined
    if (!handler) throw new Error(`the recipe uses ${name}, which no sample needs`)
    const call = { id: randomUUID(), window: null, signal, core, store, progress: () => undefined }
    const done = await handler(commands[name].input.parse(input), call)
    if (!done.ok) throw new Error(`the recipe's ${name} failed: ${JSON.stringify(done.error)} ${JSON.stringify(input)}`)
    return done.value as never
  }
}

async function importAccounts(
  run: Run,
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, SampleSource>> {
  const names = Object.entries(files)
  const uploadIds: string[] = []
  for (const [, file] of names) uploadIds.push(await upload(run, join(folder, file), file))
  const { results } = await run('sources.import', { uploadIds })
  const sources = new Map<string, SampleSource>()
  for (const [index, [name, file]] of names.entries()) {
    const sourceId = results[index]?.sourceId
    if (!sourceId) throw new Error(`the sample's ${file} was not imported: ${JSON.stringify(results[index])}`)
    const { text } = await run('sources.text', { sourceId, revision: null })
    sources.set(name, { sourceId, text })
  }
  return sources
}

async function upload(run: Run, path: string, name: string): Promise<string> {
  const bytes = await readFile(path)
  const { uploadId } = await run('uploads.begin', { name, bytes: bytes.length })
  for (let index = 0; index * chunkSize < bytes.length; index += 1) {
    const chunk = bytes.subarray(index * chunkSize, (index + 1) * chunkSize)
    await run('uploads.chunk', { uploadId, index, base64: chunk.toString('base64') })
  }
  return uploadId
}
