/** English: the invented accounts of the worked examples. The statuses and reasons beside them come from the rule. */
export const helpExamples = {
  account: {
    morning: 'Morning paper',
    evening: 'Evening paper',
    radio: 'Radio bulletin',
    /** One of ten papers that print the same voice. */
    paper: (number: number): string => `Paper ${number}`,
  },
  speaker: {
    harbourMaster: 'the harbour master',
    passenger: 'a passenger',
    teacher: 'a teacher on the quay',
    captain: 'the captain',
    spokesman: 'the spokesman of the ferry company',
    agency: 'the coast agency',
  },
  side: 'the ferry company',
  of: {
    position: {
      title: 'A demand',
      statement: 'the ferry should not sail in fog',
      first: 'No boat should leave when nobody can see the pier',
      second: 'A ferry that stays in port helps nobody',
      note: 'Two people disagree, and the rule still does not count them: a demand is not something that happened.',
    },
    withdrawnAll: {
      title: 'Everything for it is withdrawn',
      statement: 'the lamp on the pier was out',
      first: 'The lamp on the pier was out that evening',
      note: 'The paper printed a correction of this sentence. Nobody else says it.',
    },
    denied: {
      title: 'One says it, another disputes it',
      statement: 'the fog horn sounded before the ferry struck the pier',
      first: 'The fog horn was sounding from five o’clock',
      second: 'There was no horn, not once',
      note: 'One origin against is enough, however many are for.',
    },
    numbers: {
      title: 'Two agree, but not on the number',
      statement: 'people on the ferry were hurt',
      first: 'Eleven people were hurt',
      second: 'Fourteen were taken to the clinic',
      firstValue: '11',
      secondValue: '14',
      note: 'Neither disputes the other. A person has looked at both and accepted that they differ on a number.',
    },
    witnesses: {
      title: 'Two who do not have it from each other',
      statement: 'the ferry struck the north pier',
      first: 'I saw the bow go into the north pier',
      second: 'She struck the north pier at half past six',
      note: 'The captain is declared to be on the side of the company, the teacher to be no party.',
    },
    oneSide: {
      title: 'Two of one side',
      statement: 'the ferry was going dead slow',
      first: 'We were going dead slow',
      second: 'Our ship was hardly moving',
      note: 'They are two origins, and both are declared to be on the side of the company.',
    },
    lookedThrough: {
      title: 'One account, and a look at the others',
      statement: 'a second ferry was waiting at the quay',
      first: 'Another ferry was lying at the quay, ready to leave',
      note: 'One other account was read for it and is silent; one has not been read yet.',
    },
    firstPassage: {
      title: 'Just marked',
      statement: 'the engine stopped before the pier was in sight',
      first: 'The engine stopped, and then we saw the pier',
      note: 'This is how every claim begins. Reading the other accounts for it changes that.',
    },
    oneSpeaker: {
      title: 'One speaker in ten outlets is one origin',
      statement: 'the fog came in at five o’clock',
      first: 'The fog came in at five',
      note: 'Ten papers print what one person said. That is ten sources and one origin.',
    },
    agencyCopy: {
      title: 'Agency copy is one origin',
      statement: 'the ferry left ten minutes late',
      first: 'The ferry left ten minutes late',
      note: 'Three outlets carry the same agency text. A person has grouped them, so they count once.',
    },
    oneWithdrawn: {
      title: 'One of two is withdrawn',
      statement: 'the gangway was damaged',
      first: 'The gangway was damaged',
      second: 'The gangway is bent and cannot be used',
      note: 'Before the correction there were two independent origins. What was withdrawn is still listed, and no longer counts.',
    },
  },
}

export type HelpExamplesMessages = typeof helpExamples
