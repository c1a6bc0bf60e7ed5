import type { Command } from 'commander'
import { type ClaimMakers, whoSays } from '#domain/reading/who-says.ts'
import { withoutFullStop } from '#domain/reading/without-full-stop.ts'
import { makersText } from '#messages/makers-text.ts'
import { acting } from '../acting.ts'
import { type ClaimItem, claimItem } from '../claim-item.ts'
import { valueOrEnd } from '../command-failed.ts'
import type { CommandLine } from '../command-line.ts'
import { notBlank, withJson } from '../command-options.ts'
import { findClaim } from '../find-record.ts'
import { plainSentence } from '../plain-sentence.ts'
import { printJson } from '../print.ts'
import { withProject } from '../project-session.ts'
import { shortIds } from '../short-ids.ts'
import { table } from '../table.ts'

/** `claims DIR` and `status DIR CLAIM`: verdicts of people, and what the rule says beside them. */
export function addClaimsAndStatus(program: Command, cli: CommandLine): void {
  const { argument, command } = cli.messages.cli
  withJson(program.command('claims').description(command.claims), cli)
    .argument('<dir>', argument.project, notBlank)
    .action(
      acting(cli, async (dir: string) => {
        const items = await withProject(cli, dir, 'read', async (session) => {
          const project = await session.records()
          return project.all('claim').map((claim) => claimItem(project, claim, cli.messages))
        })
        if (cli.json) printJson(cli.terminal, items)
        else cli.terminal.out(ledgerTable(cli, items))
        return undefined
      }),
    )
  withJson(program.command('status').description(command.status), cli)
    .argument('<dir>', argument.project, notBlank)
    .argument('<claim>', argument.claim)
    .action(
      acting(cli, async (dir: string, given: string) => {
        const { item, makers } = await withProject(cli, dir, 'read', async (session) => {
          const project = await session.records()
          const claim = valueOrEnd(findClaim(project, given))
          return { item: claimItem(project, claim, cli.messages), makers: whoSays(project, claim.id) }
        })
        if (cli.json) printJson(cli.terminal, item)
        else cli.terminal.out(statusText(cli, item, makers))
        return undefined
      }),
    )
}

function ledgerTable(cli: CommandLine, items: readonly ClaimItem[]): string {
  const { column } = cli.messages.cli
  const short = shortIds(items.map(({ id }) => id))
  return table(
    [
      { heading: column.id },
      { heading: column.verdict },
      { heading: column.status },
      { heading: column.counts },
      { heading: column.claim },
    ],
    items.map((item) => [
      short(item.id),
      verdictsText(cli, item),
      cli.messages.status.status[item.status],
      countsText(cli, item),
      item.statement,
    ]),
    cli.terminal.columns,
  )
}

const verdictsText = ({ messages }: CommandLine, { verdicts }: ClaimItem): string =>
  verdicts.length === 0
    ? messages.status.noVerdict
    : [...new Set(verdicts.map(({ verdict }) => messages.status.verdict[verdict]))].join(messages.common.listSeparator)

const countsText = ({ messages }: CommandLine, { counts }: ClaimItem): string =>
  [messages.common.sources(counts.sources), messages.common.origins(counts.origins)].join(messages.common.listSeparator)

/** The page of one claim, as text. */
function statusText(cli: CommandLine, item: ClaimItem, makers: ClaimMakers): string {
  const { status, common, claims, cli: own } = cli.messages
  const marks = item.marks.map((mark) => status.mark[mark])
  const lines = [
    `${common.claimThat} ${withoutFullStop(item.statement)}${plainSentence(makersText(claims.statement, makers))}`,
    '',
    ...item.verdicts.flatMap(({ researcher, verdict, reason, rationale }) => [
      `${own.verdictOf(researcher)}: ${status.verdict[verdict]}${reason === null ? '' : ` (${status.leftOpenReason[reason]})`}`,
      ...(rationale === null ? [] : rationale.split('\n').map((line) => `  ${line}`)),
    ]),
    ...(item.verdicts.length === 0 ? [status.noVerdict] : []),
    status.statusByRule(status.status[item.status]),
    ...item.reasons.map(({ sentence }) => `  - ${sentence}`),
    ...(marks.length === 0 ? [] : [own.marks(marks)]),
    countsText(cli, item),
    own.looked(item.counts.lookedThrough, item.counts.notExamined),
  ]
  return `${lines.join('\n')}\n`
}
