/** English sentences: the path of the first steps, the same in the strip, in empty places and in the help. */
export const firstSteps = {
  title: 'First steps',
  progress: (done: number, total: number): string => `${done} of ${total} done`,
  next: (title: string): string => `Next: ${title}`,
  putAway: 'Put the first steps away',
  putAwayDone: 'The first steps are put away. The help brings them back.',
  takeUp: 'Take up the first steps',
  about: 'Six acts from reading to a report, shown at the foot of the screens while you work.',
  shownNow: 'They are shown at the foot of the screens while a project is open.',
  finished: 'That was the whole path',
  finishedBody: 'From here on it is the same, claim by claim. Every status is explained in the help.',
  /** Where there is no source yet. */
  noAccounts: 'Import the accounts that contradict each other. After that you mark in the reader what they claim.',
  step: {
    read: {
      title: 'Read an account',
      body: 'Open an account in the reader. Its text is frozen: nothing you do changes it.',
      act: 'Open the reader',
      done: 'You opened an account.',
    },
    mark: {
      title: 'Mark a claim',
      body: 'Select the words that claim something, and press the key. The words become a claim that can be weighed against other accounts.',
      act: 'Go to the words',
      done: 'You marked a claim.',
    },
    link: {
      title: 'Tie to it what another account says',
      body: 'In another account, select the words that bear on the claim, press the key, and say how the speaker stands to it.',
      act: 'Read another account beside it',
      done: 'You tied another account to it.',
    },
    verdict: {
      title: 'Give your verdict',
      body: 'Contested, corroborated or left open: it is yours, it can be taken back, and it never replaces what the rule says.',
      act: 'Go to the claim',
      done: 'You gave a verdict.',
    },
    rule: {
      title: 'See what the rule says',
      body: 'Enter in the claims opens the page of a claim, with the status by the rule and its reasons. Where it differs from your verdict, both stand.',
      act: 'Open the page of the claim',
      done: 'You saw what the rule says.',
    },
    report: {
      title: 'Export a report',
      body: 'Every sentence in it leads to a quotation or to a named person’s verdict, so that a stranger can check it.',
      act: 'Go to the report',
      done: 'You exported a report.',
    },
  },
}

export type FirstStepsMessages = typeof firstSteps
