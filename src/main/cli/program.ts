import { Command } from 'commander'
import type { CommandLine } from './command-line.ts'
import { addAnnotate } from './commands/annotate.ts'
import { addAssess } from './commands/assess.ts'
import { addDemo } from './commands/demo-command.ts'
import { addDo } from './commands/do-command.ts'
import { addDoctor } from './commands/doctor.ts'
import { addFill } from './commands/fill-provenance.ts'
import { addImport } from './commands/import-sources.ts'
import { addClaimsAndStatus } from './commands/ledger.ts'
import { addAnnotations } from './commands/list-annotations.ts'
import { addRevisions } from './commands/list-revisions.ts'
import { addSources } from './commands/list-sources.ts'
import { addNewProject } from './commands/new-project.ts'
import { addExportAndVerify } from './commands/report.ts'
import { addRevise } from './commands/revise.ts'
import { addTextAndDocument } from './commands/show-text.ts'

/** Every command that works, in the order of a study. */
export function programOf(cli: CommandLine, version: string): Command {
  const { about, option, codes, helpTitle } = cli.messages.cli
  const program = new Command('countermark')
    .description(about)
    .version(version, '--version', option.version)
    .helpOption('-h, --help', option.help)
    .helpCommand(false)
    .addHelpText('after', `\n${codes}`)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => cli.terminal.out(text),
      writeErr: (text) => cli.terminal.err(text),
      // Wrong usage is told by the caller, in the language of the person.
      outputError: () => undefined,
    })
    .configureHelp({
      styleTitle: (title) => helpTitle[title] ?? title,
      optionDescription: ({ description, argChoices }) =>
        argChoices === undefined ? description : `${description} (${argChoices.join(', ')})`,
    })
  addNewProject(program, cli)
  addImport(program, cli)
  addSources(program, cli)
  addFill(program, cli)
  addTextAndDocument(program, cli)
  addRevise(program, cli)
  addRevisions(program, cli)
  addAnnotate(program, cli)
  addAnnotations(program, cli)
  addClaimsAndStatus(program, cli)
  addAssess(program, cli)
  addExportAndVerify(program, cli)
  addDoctor(program, cli)
  addDo(program, cli)
  addDemo(program, cli)
  for (const command of program.commands) command.helpOption('-h, --help', option.help)
  return program
}
