/**
 * Puts a text on the clipboard as plain text and as HTML; false where the clipboard did not take it. It goes by the page's
 * own copy event, which needs the press of a key or button and no permission: the windows of the app are given none.
 */
export function copyRich({ plain, html }: { readonly plain: string; readonly html: string }): boolean {
  let isTaken = false
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', plain)
    event.clipboardData?.setData('text/html', html)
    event.preventDefault()
    event.stopImmediatePropagation()
    isTaken = true
  }
  document.addEventListener('copy', put, true)
  const isCopied = document.execCommand('copy')
  document.removeEventListener('copy', put, true)
  return isCopied && isTaken
}
