/**
 * The name of a file, or another short text from outside, as it may stand in a line: white space is spaces, and what steers a terminal or
 * turns the order of letters round (so that "gpj.exe" looks like "exe.jpg") is shown as U+FFFD instead of being obeyed.
 */
export const plainName = (name: string): string =>
  name.replace(/[\t\n\r\u2028\u2029]+/g, ' ').replace(steering, '\uFFFD')

const steering = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu
