import type { Command } from 'commander'
import type { Verdict } from '#domain/records/assessment.ts'
import { verdict } from '#domain/records/assessment.ts'
import { richTextOf } from '#domain/records/rich-text.ts'
import { acting } from '../acting.ts'
import { valueOrEnd } from '../command-failed.ts'
import type { CommandLine } from '../command-line.ts'
import { notBlank, oneOf, withWriting } from '../command-options.ts'
import { findClaim } from '../find-record.ts'
import { printJson } from '../print.ts'
import { withProject } from '../project-session.ts'
import { WrongUsage } from '../wrong-usage.ts'

interface AssessOptions {
  readonly tag: Verdict | 'withdrawn'
  readonly rationale?: string
}

/** `assess DIR CLAIM --tag contested|corroborated|left-open|withdrawn [--rationale TEXT]` */
export function addAssess(program: Command, cli: CommandLine): void {
  const { argument, command, option } = cli.messages.cli
  withWriting(program.command('assess').description(command.assess), cli)
    .argument('<dir>', argument.project, notBlank)
    .argument('<claim>', argument.claim)
    .addOption(oneOf('--tag <verdict>', option.verdict, [...verdict.options, 'withdrawn']).makeOptionMandatory())
    .option('--rationale <text>', option.rationale)
    .action(
      acting(cli, async (dir: string, given: string, { tag, rationale }: AssessOptions) => {
        if (tag === 'withdrawn' && rationale !== undefined)
          throw new WrongUsage('--rationale', cli.messages.cli.usage.withdrawnWithRationale)
        const answer = await withProject(cli, dir, 'write', async (session) => {
          const claimId = valueOrEnd(findClaim(await session.records(), given)).id
          if (tag === 'withdrawn') return session.request('assessments.takeBack', { claimId })
          return session.request('assessments.record', {
            claimId,
            verdict: tag,
            rationale: rationale === undefined || rationale.trim() === '' ? null : richTextOf(rationale),
          })
        })
        if (cli.json) printJson(cli.terminal, answer)
        else cli.terminal.out(`${cli.messages.cli.assessed[tag]}\n`)
        return undefined
      }),
    )
}
