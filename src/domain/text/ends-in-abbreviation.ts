/** Titles before a name, and other words whose full stop does not end a sentence whatever follows. */
const beforeAnything =
  'Mr|Mrs|Ms|Mx|Messrs|Dr|Drs|Prof|Rev|Hon|Fr|St|Gen|Lt|Col|Capt|Cpt|Maj|Sgt|Cpl|Cmdr|Cdr|Adm|Brig|Supt|Insp|Pres|Gov|Sen|Rep|Amb|Mme|Mlle|vs|cf|viz|डॉ|डा|प्रो|पं|श्री'
/** Words whose full stop does not end a sentence where a number follows: "No. 4", "Feb. 5". */
const beforeNumber =
  'No|Nos|Art|Arts|Sec|Ch|Vol|Fig|Figs|Para|Paras|pp?|approx|ca?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|सं|क्र'

const ends = (words: string, flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}\\p{N}.])(?:${words})\\.\\s*$`, flags)
const title = ends(beforeAnything, 'u')
/** An initial in a name: "J. Venn". Two letters with full stops ("the U.S.") may end a sentence, and do. */
const initial = ends('\\p{Lu}', 'u')
const numbered = ends(beforeNumber, 'iu')

/**
 * Whether the full stop at the end of `before` belongs to an abbreviation, so that the sentence goes on with `after`. Unicode's rules
 * (UAX 29) know no words and leave this to lists such as CLDR's suppressions.
 */
export function endsInAbbreviation(before: string, after: string): boolean {
  // No abbreviation is longer: a whole paragraph need not be looked through.
  const end = before.slice(-12)
  return title.test(end) || initial.test(end) || (/^[\p{Nd}#]/u.test(after) && numbered.test(end))
}
