/** English: the glossary, a term with its meaning each. One word for one thing. */
export const helpWords = {
  lead: 'These words mean the same on every screen, in every report and on the command line.',
  term: 'Word',
  meaning: 'Meaning',
  of: {
    project: { word: 'project', means: 'One study; one folder on disk.' },
    source: { word: 'source', means: 'An imported document with where it comes from. Its text is frozen.' },
    revision: { word: 'revision', means: 'One frozen text of a source. A correction makes a new one.' },
    account: {
      word: 'account',
      means: 'What a source tells of the event; used where the words matter more than the document.',
    },
    outlet: {
      word: 'outlet',
      means: 'Who published a source. It can carry a reliability grade from A to F; F is “cannot be judged”.',
    },
    speaker: {
      word: 'speaker',
      means: 'The person or body whose words they are. “Not named” is a value, and never means the outlet.',
    },
    side: {
      word: 'side',
      means:
        'A position in the dispute, named by the researcher. A speaker, outlet or source is on a side, not a party, or not declared. It is never inferred.',
    },
    passage: {
      word: 'passage',
      means: 'Marked words of a source, in one or more parts, quoted with […] between parts.',
    },
    claim: { word: 'claim', means: 'A statement that can stand alone: who, where, when. It lives across sources.' },
    kind: { word: 'kind', means: 'What a claim is: fact, saying, allegation or position. A person sets it.' },
    question: {
      word: 'question',
      means: 'A neutral point at issue, under which claims that answer it differently stand together.',
    },
    link: { word: 'link', means: 'Ties a passage to a claim, with stance, voice and speaker.' },
    stance: {
      word: 'stance',
      means: 'How the speaker stands to the claim: asserts, supports, disputes, qualifies or questions.',
    },
    voice: { word: 'voice', means: 'Whose words they are as printed: the outlet’s own, quoted or paraphrased.' },
    hedged: { word: 'hedged', means: 'Said with a “may”, “reportedly” or the like.' },
    credibility: {
      word: 'credibility',
      means: 'A grade from 1 to 6 of one passage; 6 is “cannot be judged”. The rule does not use it.',
    },
    origin: {
      word: 'origin',
      means:
        'Where words come from: the speaker if named, else the group of the source, else the source. The rule counts origins, not sources.',
    },
    originGroup: {
      word: 'origin group',
      means: 'Sources that trace to one origin: agency copy, press release, translation, the same recording.',
    },
    silence: {
      word: 'silence',
      means: 'A record that a person looked through a source for a claim and found nothing.',
    },
    readToEnd: {
      word: 'read to the end',
      means: 'Records a silence for every claim that the source says nothing about.',
    },
    notice: {
      word: 'notice',
      means: 'A correction, retraction or reply that bears on passages. A reply withdraws nothing.',
    },
    discrepancy: {
      word: 'discrepancy',
      means: 'Two passages whose values differ: number, date, place and so on. A candidate until a person accepts it.',
    },
    verdict: {
      word: 'verdict',
      means:
        'What one researcher says of a claim: corroborated, contested or left open. It can be taken back; a later one deletes none.',
    },
    rationale: { word: 'rationale', means: 'Why a researcher gave a verdict, in their own words.' },
    status: {
      word: 'status',
      means: 'What the rule derives from the links of a claim; beside the verdict, never instead of it.',
    },
    mark: {
      word: 'mark',
      means:
        'What stands beside a status and changes nothing in it: qualified, questioned, speaker not named and others.',
    },
    translation: {
      word: 'translation',
      means: 'A rendering in another language, by whom and checked by whom. The original is what is quoted.',
    },
    neutralName: {
      word: 'neutral name',
      means: 'The term that the project uses for a place or body, beside what each source calls it.',
    },
    code: { word: 'code', means: 'A free category that you put on passages.' },
    memo: { word: 'memo', means: 'A note on a record or on the project.' },
    researcher: { word: 'researcher', means: 'A person whose work is in the project.' },
    fingerprint: {
      word: 'fingerprint',
      means: 'The SHA-256 of a text or of a file: change one letter and it is another.',
    },
    digest: { word: 'digest', means: 'The fingerprint of a report.' },
    journal: { word: 'journal', means: 'All changes of a project in their order, one line each.' },
    snapshot: { word: 'snapshot', means: 'All records as of one change, in project.json.' },
    orphan: {
      word: 'orphan',
      means: 'A passage that could not be found in the newest revision. It stays visible and does not count.',
    },
  },
}

export type HelpWordsMessages = typeof helpWords
