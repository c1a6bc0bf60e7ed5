import type { Messages } from '../messages.ts'
import { claims } from './claims.ts'
import { cli } from './cli.ts'
import { common } from './common.ts'
import { errors } from './errors.ts'
import { firstSteps } from './first-steps.ts'
import { help } from './help.ts'
import { helpExamples } from './help-examples.ts'
import { helpFormats } from './help-formats.ts'
import { helpWords } from './help-words.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { host } from './host.ts'
import { importNotes } from './import-notes.ts'
import { library } from './library.ts'
import { marking } from './marking.ts'
import { pages } from './pages.ts'
import { reader } from './reader.ts'
import { reading } from './reading.ts'
import { reasons } from './reasons.ts'
import { reportScreen } from './report-screen.ts'
import { reportText } from './report-text.ts'
import { revisions } from './revisions.ts'
import { search } from './search.ts'
import { settings } from './settings.ts'
import { status } from './status.ts'

/** Every sentence of the interface, reports and command line in Urdu. */
export const ur: Messages = {
  common,
  errors,
  status,
  home,
  library,
  revisions,
  pages,
  reader,
  reading,
  marking,
  claims,
  reasons,
  reportScreen,
  reportText,
  history,
  search,
  settings,
  cli,
  host,
  importNotes,
  help,
  helpExamples,
  helpFormats,
  helpWords,
  firstSteps,
}
