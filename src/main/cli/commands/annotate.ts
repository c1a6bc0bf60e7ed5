import type { Command } from 'commander'
import type { CommandInput } from '#contract/commands.ts'
import { verdict } from '#domain/records/assessment.ts'
import { claimKind } from '#domain/records/claim.ts'
import { discrepancyType, stance, voice } from '#domain/records/evidence-link.ts'
import { acting } from '../acting.ts'
import { valueOrEnd } from '../command-failed.ts'
import type { CommandLine } from '../command-line.ts'
import { gathered, notBlank, oneOf, wholeNumber, withWriting } from '../command-options.ts'
import { findClaim, findSource } from '../find-record.ts'
import { type GivenPassage, placeOf } from '../passage-given.ts'
import { printJson } from '../print.ts'
import { type ProjectSession, withProject } from '../project-session.ts'
import { WrongUsage } from '../wrong-usage.ts'

type Highlight = CommandInput<'claims.highlight'>

interface AnnotateOptions {
  readonly source: string
  readonly quote?: string
  readonly prefix?: string
  readonly suffix?: string
  readonly start?: number
  readonly end?: number
  readonly claim?: string
  readonly statement?: string
  readonly kind?: NonNullable<Highlight['kind']>
  readonly stance?: NonNullable<Highlight['stance']>
  readonly voice?: NonNullable<Highlight['voice']>
  readonly on?: NonNullable<Highlight['on']>
  readonly speaker?: string
  readonly tag?: 'contested' | 'corroborated'
  readonly code: readonly string[]
}

interface AnnotateAnswer {
  readonly annotationId: string
  readonly claimId: string | null
  readonly linkId: string | null
  readonly assessmentId: string | null
}

/** `annotate DIR --source SOURCE (--quote Q | --start N --end N) …`: highlights a passage, as the app would. */
export function addAnnotate(program: Command, cli: CommandLine): void {
  const { argument, command, option } = cli.messages.cli
  withWriting(program.command('annotate').description(command.annotate), cli)
    .argument('<dir>', argument.project, notBlank)
    .requiredOption('--source <source>', argument.source)
    .option('--quote <words>', option.quote, notBlank)
    .option('--prefix <words>', option.prefix)
    .option('--suffix <words>', option.suffix)
    .option('--start <n>', option.start, wholeNumber)
    .option('--end <n>', option.end, wholeNumber)
    .option('--claim <claim>', option.claim)
    .option('--statement <text>', option.statement, notBlank)
    .addOption(oneOf('--kind <kind>', option.kind, claimKind.options))
    .addOption(oneOf('--stance <stance>', option.stance, stance.options))
    .addOption(oneOf('--voice <voice>', option.voice, voice.options))
    .addOption(oneOf('--on <what>', option.on, ['whole', ...discrepancyType.options]))
    .option('--speaker <name>', option.speaker)
    .addOption(oneOf('--tag <verdict>', option.tag, verdict.exclude(['left-open']).options))
    .option('--code <code>', option.code, gathered, [])
    .action(
      acting(cli, async (dir: string, options: AnnotateOptions) => {
        const passage = passageFrom(options)
        if (passage === null) throw new WrongUsage('--quote', cli.messages.cli.usage.whichPassage)
        if (options.claim !== undefined && options.statement !== undefined)
          throw new WrongUsage('--statement', cli.messages.cli.usage.claimOrStatement)
        const answer = await withProject(cli, dir, 'write', (session) => annotate(session, passage, options))
        if (cli.json) printJson(cli.terminal, answer)
        else cli.terminal.out(`${cli.messages.cli.annotated(answer.annotationId, answer.claimId)}\n`)
        return undefined
      }),
    )
}

/** The passage that the options name, or null where they name none or two. */
function passageFrom({ quote, prefix, suffix, start, end }: AnnotateOptions): GivenPassage | null {
  if (quote !== undefined) return start === undefined && end === undefined ? { quote, prefix, suffix } : null
  if (start === undefined || end === undefined || prefix !== undefined || suffix !== undefined) return null
  return { start, end }
}

async function annotate(
  session: ProjectSession,
  given: GivenPassage,
  options: AnnotateOptions,
): Promise<AnnotateAnswer> {
  const project = await session.records()
  const source = valueOrEnd(findSource(project, options.source))
  const claim = options.claim === undefined ? null : valueOrEnd(findClaim(project, options.claim))
  const { text, revision } = await session.request('sources.text', { sourceId: source.id, revision: null })
  const passage = { sourceId: source.id, revision, parts: [valueOrEnd(placeOf(text, given))] }
  const codeNames = [...options.code]
  if (codeNames.length > 0 && saysNothingOfAClaim(options)) {
    const { annotationId } = await session.request('annotations.mark', { passage, codeNames })
    return { annotationId, claimId: null, linkId: null, assessmentId: null }
  }
  const answer = await session.request('claims.highlight', {
    passage,
    codeNames,
    ...(claim === null ? {} : { claimId: claim.id }),
    ...pick(options, ['statement', 'stance', 'voice', 'on']),
    ...(options.kind === undefined || claim !== null ? {} : { kind: options.kind }),
    ...(options.speaker === undefined ? {} : { speakerName: options.speaker.trim() === '' ? null : options.speaker }),
    ...(options.tag === undefined ? {} : { verdict: options.tag }),
  })
  if (claim !== null && options.kind !== undefined && options.kind !== claim.kind)
    await session.request('claims.edit', { claimId: claim.id, kind: options.kind })
  return answer
}

const saysNothingOfAClaim = ({ claim, statement, kind, stance, voice, on, speaker, tag }: AnnotateOptions): boolean =>
  [claim, statement, kind, stance, voice, on, speaker, tag].every((each) => each === undefined)

function pick<K extends keyof AnnotateOptions>(
  options: AnnotateOptions,
  keys: readonly K[],
): { readonly [P in K]?: NonNullable<AnnotateOptions[P]> } {
  const present = keys.filter((key) => options[key] !== undefined).map((key) => [key, options[key]])
  return Object.fromEntries(present) as { readonly [P in K]?: NonNullable<AnnotateOptions[P]> }
}
