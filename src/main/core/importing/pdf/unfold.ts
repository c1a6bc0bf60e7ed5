/** Ligatures of Latin and Armenian letters, and the shapes of Arabic letters that Unicode keeps for old encodings. */
const forms = /[\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc]/g

/** A text with each such form as the letters that it stands for, and how many there were. */
export function unfolded(text: string): { readonly text: string; readonly count: number } {
  let count = 0
  const plain = text.replace(forms, (form) => {
    count += 1
    // A mark that stands alone is decomposed to a space with it; the space is not in the text.
    return form.normalize('NFKC').replace(/^ (?=\p{M})/u, '')
  })
  return { text: plain, count }
}
