import { claims } from './claims.ts'
import { cli } from './cli.ts'
import { common } from './common.ts'
import { errors } from './errors.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { host } from './host.ts'
import { importNotes } from './import-notes.ts'
import { library } from './library.ts'
import { marking } from './marking.ts'
import { reader } from './reader.ts'
import { reasons } from './reasons.ts'
import { reportScreen } from './report-screen.ts'
import { reportText } from './report-text.ts'
import { settings } from './settings.ts'
import { status } from './status.ts'

/** Every sentence of the interface, reports and command line in English. */
export const en = {
  common,
  errors,
  status,
  home,
  library,
  reader,
  marking,
  claims,
  reasons,
  reportScreen,
  reportText,
  history,
  settings,
  cli,
  host,
  importNotes,
}
