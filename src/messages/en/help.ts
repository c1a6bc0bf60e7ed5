import { plural } from '../plural.ts'

/** English sentences: the help. What is imported and exported, the examples and the glossary have tables of their own. */
export const help = {
  title: 'Help',
  lead: 'Everything here is inside Countermark and works without a network.',
  chapters: 'Chapters of the help',
  overview: 'All chapters',
  search: 'Search the help',
  searchHint: 'Words of any chapter',
  found: (count: number): string =>
    `${plural('en', count, { one: 'part of the help has', other: 'parts of the help have' })} these words`,
  nothingFound: 'No chapter has these words',
  nothingFoundBody: 'Try one word, or clear the search to see every chapter.',
  clear: 'Clear the search',
  goBack: 'Back to where you were',
  print: 'Print this chapter',
  inventedExample: 'Invented example',
  link: {
    rule: 'How the rule works',
    formats: 'What can be imported',
    verify: 'How a report is verified',
  },
  chapter: {
    statuses: {
      title: 'Statuses, verdicts and signs',
      about: 'What each line, fill, glyph and sign says, and what it does not.',
    },
    rule: {
      title: 'The rule, with examples',
      about: 'The seven lines that give every claim its status, each worked out on an invented event.',
    },
    keys: { title: 'Keys', about: 'Every key, by the place where it means something.' },
    formats: {
      title: 'What comes in and what goes out',
      about: 'What can be imported and what is left out; what each export carries; how a stranger verifies a report.',
    },
    words: { title: 'Words', about: 'One word for one thing: the terms of the screens and of reports.' },
    saving: {
      title: 'Saving, recovery and backups',
      about: 'What “saved” means, where the project lies, and what happens after a crash.',
    },
  },
  statuses: {
    lead: 'A status is what the published rule derives from the links of a claim. A verdict is what a person says. They stand side by side, and neither replaces the other.',
    specimen: 'The fog horn was sounding from five o’clock.',
    drawn: 'Drawn as a highlight',
    means: 'It means',
    doesNot: 'It does not mean',
    changes: 'What would change it',
    byRule: 'The seven statuses of the rule',
    of: {
      contested: {
        line: 'a wavy line',
        means:
          'Somebody disputes it, or a person accepted that two origins for it differ on a number, a date or the like.',
        doesNot:
          'That it did not happen, or that both sides weigh the same. It says that the accounts contradict each other here.',
        changes:
          'A notice that withdraws the disputing passage, or a link whose stance is set to something else after reading it again.',
      },
      corroborated: {
        line: 'a double line',
        means: 'Two or more independent origins speak for it, and they are not all on one declared side.',
        doesNot:
          'That it happened. Independent people can be mistaken together, and an origin that nobody grouped may still be a copy.',
        changes:
          'One passage that disputes it, finding that the origins are one, or declaring that all of them are on one side.',
      },
      'one-side-only': {
        line: 'a dash-dot line',
        means: 'Two or more independent origins speak for it, and all of them are declared to be on one side.',
        doesNot:
          'That the side is wrong or that it agreed on a story. It says that nobody outside that side has been found saying so.',
        changes:
          'An origin on another side, or one that is not a party, that says the same; or a passage that disputes it.',
      },
      'single-origin': {
        line: 'a dashed line',
        means: 'All that speaks for it comes from one origin, and you have looked further than its first passage.',
        doesNot: 'That it is doubtful. One good witness is one origin, and so is one voice repeated in ten papers.',
        changes: 'A second origin that is independent of the first, or a passage that disputes it.',
      },
      unexamined: {
        line: 'a dotted line',
        means:
          'Nothing beyond its first passage has been linked or looked through, or no counted passage speaks for it.',
        doesNot: 'Anything about the claim. It says something about the work: this is still to be done.',
        changes: 'Linking a passage of another account, or recording that you looked through one and found nothing.',
      },
      superseded: {
        line: 'a line through the words',
        means: 'There were passages for it, and a correction or retraction has withdrawn every one.',
        doesNot: 'That the opposite holds. Only that those who said it no longer stand by it.',
        changes: 'A passage for it that no notice withdraws.',
      },
      'not-weighed': {
        line: 'a plain line',
        means:
          'Its kind is position: an opinion, a label, a demand or a prediction. The rule does not count who holds it.',
        doesNot: 'That it is unimportant. It stands in the report with the words of whoever holds it.',
        changes: 'Setting another kind, where it turns out to say that something happened.',
      },
    },
    verdicts: 'Your verdict is the fill, the rule is the line',
    verdictsBody:
      'The fill of a highlight and a filled chip are a person’s verdict; the line and an outlined chip are the rule’s status. Where the two differ a small triangle says so, here, in the ledger and in the report.',
    verdictOf: {
      corroborated: 'You find that it holds, on the evidence that you have read.',
      contested: 'You find that the accounts stand against each other and that this is not settled.',
      'left-open':
        'You say that you give no answer, and why: not checkable, evidence insufficient, or outside this study. It differs from no status.',
    },
    noVerdict: 'No fill: you have given no verdict.',
    differs: 'Verdict and rule differ: the fill is yours, the line is the rule’s.',
    stances: 'The sign is the stance of the speaker',
    stancesBody:
      'It stands at the start of a highlight, in lists and along the source. Quotation marks around it say that the words are another’s, quoted or paraphrased.',
    stanceOf: {
      asserts: 'The speaker says it as their own.',
      supports: 'The speaker says something that speaks for it, without saying it outright.',
      disputes: 'The speaker says that it is not so, wholly or on one point.',
      qualifies: 'The speaker limits it: to a time, a place, a part.',
      questions: 'The speaker asks whether it holds, and does not say that it does not.',
    },
    marks: 'Marks stand beside the status',
    marksBody:
      'A mark changes no status. It says what a reader should know before leaning on it, and goes into every export.',
  },
  rule: {
    lead: 'The rule looks at the links of a claim and answers the first line that fits. It is the same for every claim and every side, and it says its reasons.',
    lines: 'The seven lines, in their order',
    lineNumber: (number: number): string => `Line ${number}`,
    examples: 'Worked out',
    examplesBody:
      'The events below are invented. Their statuses and reasons are not written here: the rule of this very version has worked them out from small records, as it does in your project.',
    accounts: 'What the accounts say',
    inAccounts: (accounts: string): string => `in ${accounts}`,
    lookedThrough: (accounts: string): string => `Looked through, nothing found: ${accounts}.`,
    notExamined: (accounts: string): string => `Not examined: ${accounts}.`,
    onSide: (side: string): string => `on the side of ${side}`,
    noParty: 'not a party',
    agency: (name: string): string => `copy of ${name}`,
    withdrawn: 'withdrawn by a correction',
    position: 'kind: position',
    says: 'The rule says',
    also: 'Where people are often surprised',
    ends: {
      title: 'What the rule does not do',
      body: 'It weighs no reliability grade and no credibility, it multiplies nothing, and it gives no percentage. It cannot see that two accounts are copies of each other: grouping sources by their origin is your work, and so is declaring sides.',
    },
  },
  keys: {
    lead: 'Keys mean something in the place that is named above them. Single letters rest while you type in a field or while a dialog is open.',
    mouse:
      'With the mouse, two clicks take the word, three the sentence, four the paragraph. A selection that is drawn takes whole words; hold Alt as you let go to keep just what was drawn. A passage or selected words dragged onto a claim are linked with it; held over “Claims” at the side they open the ledger.',
    change: 'Every key can be changed in the settings; this list always shows yours.',
    toSettings: 'Change keys in the settings',
    choose: 'Escape leaves a dialog, a search or a selection. Tab goes from part to part, arrow keys go within a list.',
  },
  saving: {
    lead: 'A project is one folder of plain files on your own disk.',
    saved: {
      title: 'What “saved” means',
      body: [
        'Every change is a line of the journal. The status line says “saving” until that line is on the disk, and “saved” only after it. What was shown as saved survives a crash and a power cut.',
        'There is no saving by hand, and none is needed. When the disk is full or gone, the status line says that it is not saved and why; your changes stay in memory, you can try again or save a copy somewhere else.',
      ],
    },
    where: {
      title: 'Where the project lies',
      body: [
        'In one folder whose name ends in .countermark, in your documents unless you chose another place. To move, copy or hand over a project, close it and move, copy or hand over the whole folder.',
      ],
      here: 'The project that is open now',
      none: 'No project is open.',
    },
    holds: {
      title: 'What is in the folder',
      list: [
        'project.json: all records as of the last snapshot.',
        'journal.jsonl and history: every change since the beginning, line by line, never deleted.',
        'sources: the frozen text of each source and its original, byte for byte.',
        'backups: the last ten snapshots.',
        'quarantine: damaged files, put aside and never overwritten.',
      ],
    },
    recovery: {
      title: 'After a crash',
      body: [
        'Open the project as always. The snapshot is checked and the journal is played on top of it. A last line that was cut off had never been confirmed, and is left out with a word about it.',
        'Where something is damaged, Countermark does not guess and makes no new, empty project. It shows what is wrong and what can be proved, and opens that only when you say so.',
      ],
    },
    backups: {
      title: 'Backups as they are',
      body: [
        'A snapshot is written when a changed project is closed and when its journal has grown to one megabyte; the one before it goes to the backups. Ten are kept. When project.json is damaged, the newest backup that can be proved takes its place, and the journal brings it up to date.',
        'They lie in the same folder, on the same disk. Against a lost or stolen computer only a copy elsewhere helps: close the project and copy its folder.',
        'There is no command yet that goes back to a backup of your choice. Undo takes back changes one by one, and the history shows every change.',
      ],
    },
    undo: {
      title: 'Undo and history',
      body: [
        'Undo takes back the last change of the project, whatever it was, and is itself a change: nothing is erased. The text of a source is never changed by anything you do.',
      ],
    },
    offline: {
      title: 'Nothing leaves this computer',
      body: [
        'Countermark opens no network connection, looks for no updates and sends no reports of its own. Fonts, help and sample are inside it. An address in a source opens in your browser only after you are asked.',
        'The folder is not encrypted: whoever can read your files can read it. Where that matters, keep it on an encrypted disk.',
      ],
    },
  },
}

export type HelpMessages = typeof help
