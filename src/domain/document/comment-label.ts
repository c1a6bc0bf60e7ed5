/** Stands before what a comment's label says, in no language: screens and reports put their own word in its place. */
const sign = '✎ '

/** What a comment on the file is called where it is referred to: its number, who made it and when, as far as the file says. */
export const commentLabel = (number: number, author: string | null, date: string | null): string =>
  `${sign}${[String(number), author, date].filter((part) => part !== null && part !== '').join(', ')}`
    .slice(0, 200)
    .toWellFormed()

/** What the label of a comment says; null for the label of another note. */
export const commentOf = (label: string): string | null => (label.startsWith(sign) ? label.slice(sign.length) : null)
