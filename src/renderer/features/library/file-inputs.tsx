import { type RefObject, useEffect, useRef } from 'react'
import { chosenFiles, type FileToImport } from '#client/files-to-import.ts'
import { acceptedFiles } from './accepted-files.ts'

interface FileInputsProps {
  /** Set to what opens the dialog for files. */
  readonly chooseFiles: RefObject<(() => void) | undefined>
  /** Set to what opens the dialog for a folder. */
  readonly chooseFolder: RefObject<(() => void) | undefined>
  onFiles(files: readonly FileToImport[]): void
}

/** The hidden inputs behind "Import…". Bytes come from the page in every host, never from a path. */
export function FileInputs({ chooseFiles, chooseFolder, onFiles }: FileInputsProps) {
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  useEffect(() => {
    chooseFiles.current = () => files.current?.click()
    chooseFolder.current = () => folder.current?.click()
    folder.current?.setAttribute('webkitdirectory', '')
  }, [chooseFiles, chooseFolder])
  const take = (input: HTMLInputElement): void => {
    onFiles(chosenFiles(input.files ?? []))
    // The same file can be chosen again.
    input.value = ''
  }
  return (
    <>
      <input
        accept={acceptedFiles}
        data-import="files"
        hidden
        multiple
        onChange={(event) => take(event.target)}
        ref={files}
        type="file"
      />
      <input data-import="folder" hidden multiple onChange={(event) => take(event.target)} ref={folder} type="file" />
    </>
  )
}
