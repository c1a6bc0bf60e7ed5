/** The modal dialogs that are open, counted as they open and close: looking for one would look through a whole novel at every key. */
let open = 0

/** Opens a dialog over everything else; the returned function closes it. */
export function showDialog(dialog: HTMLDialogElement): () => void {
  dialog.showModal()
  open += 1
  return () => {
    dialog.close()
    open -= 1
  }
}

/** Whether a dialog is open, the palette among them. Single keys are its own then. */
export const isDialogOpen = (): boolean => open > 0
