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

/**
 * Every sentence of the interface, reports and command line in Hindi. The glossary's words in it: project प्रोजेक्ट, source स्रोत,
 * revision संस्करण (a release of Countermark is वर्शन), outlet प्रकाशक, speaker वक्ता, side पक्ष, passage अंश, marked चिह्नित, highlight हाइलाइट,
 * claim दावा, statement कथन, kind प्रकार (घटना, कथन, आरोप, मत), question प्रश्न, link कड़ी, evidence साक्ष्य, stance रुख, voice आवाज़,
 * for and against समर्थन में, विरोध में, silence मौन, notice नोटिस, verdict निर्णय, status स्थिति, mark चिह्न, origin मूल, discrepancy विसंगति,
 * memo टिप्पणी, note नोट, researcher शोधकर्ता, fingerprint फ़िंगरप्रिंट, journal रोज़नामचा, quarantine क्वारंटीन; undo पूर्ववत करें, take back वापस लें.
 */
export const hi: Messages = {
  common,
  errors,
  status,
  home,
  library,
  revisions,
  marking,
  pages,
  reader,
  claims,
  reading,
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
