/** True when every word typed stands in the text, without regard to case. */
export function hasWords(text: string, typed: string): boolean {
  const folded = text.normalize('NFC').toLocaleLowerCase()
  return typed
    .normalize('NFC')
    .toLocaleLowerCase()
    .split(/\s+/u)
    .every((word) => folded.includes(word))
}
