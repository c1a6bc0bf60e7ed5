import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { WorkbenchError } from '#domain/errors.ts'
import type { ProjectReader } from '#domain/project/project-records.ts'
import type { BibliographyEntry } from '#domain/reading/bibliography-entry.ts'
import { fieldsOfOffers, offersOf } from '#domain/reading/fill-from-entry.ts'
import { matchBibliography, unmatchedEntries } from '#domain/reading/match-bibliography.ts'
import { textOfError } from '#messages/error-sentences.ts'
import { acting } from '../acting.ts'
import { CommandFailed } from '../command-failed.ts'
import type { CommandLine } from '../command-line.ts'
import { noneBlank, notBlank, withWriting } from '../command-options.ts'
import { exitCode } from '../exit-code.ts'
import { handOver } from '../hand-over.ts'
import { printJson } from '../print.ts'
import { type ProjectSession, withProject } from '../project-session.ts'

/** `fill DIR FILE…`: fills empty provenance from bibliographies, as if they were one. What a source has stays, and what is not certain is told. */
export function addFill(program: Command, cli: CommandLine): void {
  const { argument, command } = cli.messages.cli
  withWriting(program.command('fill').description(command.fill), cli)
    .argument('<dir>', argument.project, notBlank)
    .argument('<file...>', argument.bibliography, noneBlank)
    .action(
      acting(cli, (dir: string, files: readonly string[]) =>
        withProject(cli, dir, 'write', async (session) => {
          const { entries, failed } = await readAll(cli, session, files)
          const [first] = failed
          if (first && failed.length === files.length) throw new CommandFailed(first.error)
          const project = await session.records()
          const plan = { ...planOf(project, entries), failed }
          const changes = plan.filled.map(({ sourceId, offers }) => ({
            sourceIds: [sourceId],
            ...fieldsOfOffers(offers),
          }))
          if (changes.length > 0) await session.request('sources.describeMany', { changes })
          tell(cli, plan)
          return failed.length === 0 ? exitCode.done : exitCode.inputFailed
        }),
      ),
    )
}

/** The entries of some bibliographies, and those that cannot be read, with why: one that fails does not stop the others. */
async function readAll(cli: CommandLine, session: ProjectSession, files: readonly string[]) {
  const entries: BibliographyEntry[] = []
  const failed: { readonly file: string; readonly error: WorkbenchError }[] = []
  for (const file of files) {
    try {
      const uploadId = await handOver(session, resolve(cli.terminal.folder, file))
      entries.push(...(await session.request('bibliographies.read', { uploadId })).entries)
    } catch (failure) {
      const code = failure instanceof Error && 'code' in failure ? String(failure.code) : null
      if (failure instanceof CommandFailed) failed.push({ file, error: failure.error })
      else if (code !== null) failed.push({ file, error: { code: 'file-unreadable', file, reason: code } })
      else throw failure
    }
  }
  return { entries, failed }
}

/** What is filled, what is kept because the source has another value, what a person has to decide, and what fits nothing. */
function planOf(project: ProjectReader, entries: readonly BibliographyEntry[]) {
  const matches = matchBibliography(project, entries)
  const decided = matches.flatMap(({ sourceId, entries: [at = 0], isCertain }) => {
    const source = project.get(sourceId)
    const entry = entries[at]
    if (!isCertain || !source || !entry) return []
    return [{ sourceId, title: source.title, key: entry.key, offers: offersOf(project, source, entry) }]
  })
  return {
    filled: decided.flatMap(({ offers, ...rest }) => {
      const empty = offers.filter(({ has }) => has === null)
      return empty.length === 0 ? [] : [{ ...rest, offers: empty }]
    }),
    kept: decided.flatMap(({ offers, ...rest }) =>
      offers.flatMap((offer) => (offer.has === null ? [] : [{ ...rest, ...offer }])),
    ),
    undecided: matches
      .filter(({ isCertain }) => !isCertain)
      .map(({ sourceId, entries: places }) => ({
        sourceId,
        title: project.get(sourceId)?.title ?? '',
        keys: places.map((at) => entries[at]?.key ?? ''),
      })),
    unmatched: unmatchedEntries(entries, matches).flatMap((at) => {
      const entry = entries[at]
      return entry ? [{ key: entry.key, title: entry.title }] : []
    }),
  }
}

type Told = ReturnType<typeof planOf> & Pick<Awaited<ReturnType<typeof readAll>>, 'failed'>

function tell(cli: CommandLine, { filled, kept, undecided, unmatched, failed }: Told): void {
  for (const { error } of failed) {
    const { happened, todo } = textOfError(cli.messages.errors, error)
    cli.terminal.err(`${happened} ${todo}\n`)
  }
  if (cli.json) {
    printJson(cli.terminal, {
      filled: filled.map(({ offers, ...rest }) => ({
        ...rest,
        fields: Object.fromEntries(offers.map(({ field, gives }) => [field, gives])),
      })),
      kept,
      undecided,
      unmatched,
      ...(failed.length === 0 ? {} : { failed }),
    })
    return
  }
  const { fill } = cli.messages.cli
  const line = (...cells: readonly string[]): void => cli.terminal.out(`${cells.join('\t')}\n`)
  const flat = (text: string): string => text.replaceAll('\n', '; ')
  for (const { title, offers } of filled)
    for (const { field, gives } of offers) line(fill.filled, title, field, flat(gives))
  for (const { title, field, has, gives } of kept) line(fill.kept, title, field, flat(has ?? ''), flat(gives))
  for (const { title, keys } of undecided) line(fill.undecided, title, keys.join(', '))
  for (const { key, title } of unmatched) line(fill.unmatched, key, title ?? '')
}
