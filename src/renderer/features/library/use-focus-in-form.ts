import { type RefObject, useLayoutEffect, useRef } from 'react'

/** Keeps the focus in a form whose acts of saving go away with what was to be saved. The form needs `tabIndex={-1}`. */
export function useFocusInForm(isChanged: boolean): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  const was = useRef(isChanged)
  useLayoutEffect(() => {
    if (was.current && !isChanged && document.activeElement === document.body)
      form.current?.focus({ preventScroll: true })
    was.current = isChanged
  }, [isChanged])
  return form
}
