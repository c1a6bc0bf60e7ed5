/**
 * Leaves the keys of a composition to the input method: the Enter that takes what it offers chooses nothing in a list or a dialog, and
 * the Escape that refuses it closes none. Nothing in the page hears them; what they write is written all the same.
 */
export function leaveComposingKeys(window: Window): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing) event.stopPropagation()
    },
    true,
  )
}
