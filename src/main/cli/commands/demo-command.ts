import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { acting } from '../acting.ts'
import type { CommandLine } from '../command-line.ts'
import { notBlank, withJson } from '../command-options.ts'
import { type Demonstration, runDemo } from '../demo.ts'
import { exitCode } from '../exit-code.ts'
import { printJson } from '../print.ts'
import type { Pictures } from '../take-pictures.ts'

/** `demo [--out FOLDER]`: the main job on the invented sample project, without a window. */
export function addDemo(program: Command, cli: CommandLine): void {
  const { command, option } = cli.messages.cli
  withJson(program.command('demo').description(command.demo), cli)
    .option('--out <folder>', option.demoOut, notBlank)
    .action(
      acting(cli, async ({ out: given }: { readonly out?: string }) => {
        const out =
          given === undefined ? await mkdtemp(join(tmpdir(), 'countermark-demo-')) : resolve(cli.terminal.folder, given)
        const made = await runDemo({ core: await cli.coreIn(out), out })
        if (!cli.json) tellReports(cli, made)
        const pictures = await cli.takePictures(out, made.project, made.places)
        if (cli.json) {
          const files = pictures.kind === 'taken' ? pictures.files : []
          printJson(cli.terminal, { report: join(out, 'report.html'), pictures: files })
        }
        tellPictures(cli, pictures)
        return made.problems.length === 0 && made.mismatches === 0 ? exitCode.done : exitCode.checkFailed
      }),
    )
}

function tellReports({ terminal, messages }: CommandLine, made: Demonstration): void {
  const { demo, problems, verified } = messages.cli
  const lines = [
    demo.sample(made.project),
    made.problems.length === 0 ? demo.checked(made.sources, made.claims) : problems(made.problems.length),
    demo.reports,
    ...made.reports.map(({ file }) => `  ${file}`),
    ...(made.notPrinted.length === 0 ? [] : [demo.noPrinter]),
    verified(made.checked, made.mismatches),
  ]
  terminal.out(`${lines.join('\n')}\n`)
}

function tellPictures({ terminal, messages, json }: CommandLine, pictures: Pictures): void {
  const { demo } = messages.cli
  if (pictures.kind === 'no-screens') terminal.err(`${demo.noScreens}\n`)
  else if (pictures.kind === 'no-browser') terminal.err(`${demo.noPictures}\n`)
  else if (!json) terminal.out(`${demo.pictures}\n${pictures.files.map((file) => `  ${file}\n`).join('')}`)
}
