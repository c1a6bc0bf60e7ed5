/**
 * Puts a text on the clipboard, from within a click or a key press; false where the system did not take it. It goes by the
 * page's own copying, which asks for no permission: the app's windows have none.
 */
export function copyText(text: string): boolean {
  const give = (event: ClipboardEvent): void => {
    event.stopImmediatePropagation()
    event.preventDefault()
    event.clipboardData?.setData('text/plain', text)
  }
  document.addEventListener('copy', give, true)
  try {
    return document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', give, true)
  }
}
