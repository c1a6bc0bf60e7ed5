/**
 * Puts a text on the clipboard, with the same as HTML where there is some, from within a click or a key press; false where the
 * system did not take it. It goes by the page's own copying, which asks for no permission: the app's windows have none.
 */
export function copyText(plain: string, html: string | null = null): boolean {
  let isTaken = false
  const give = (event: ClipboardEvent): void => {
    event.stopImmediatePropagation()
    event.preventDefault()
    event.clipboardData?.setData('text/plain', plain)
    if (html !== null) event.clipboardData?.setData('text/html', html)
    isTaken = true
  }
  document.addEventListener('copy', give, true)
  try {
    return document.execCommand('copy') && isTaken
  } finally {
    document.removeEventListener('copy', give, true)
  }
}
