/** Whether nothing in particular has the focus: what had it is gone, and the page or its main part stands in. */
export function isFocusFree(): boolean {
  const has = document.activeElement
  return has === null || has.matches('body, main')
}
