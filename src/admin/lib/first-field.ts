const FIELDS = [
  "input:not([type=hidden]):not([disabled])",
  "textarea:not([disabled])",
  "[role=radio]:not([disabled])",
  "[role=combobox]:not([disabled])",
  "[role=spinbutton]",
].join()

/** Puts the focus into the first field of a form; false if there is none. */
export const focusField = (form: Element | null | undefined): boolean => {
  const field = form?.querySelector<HTMLElement>(FIELDS)
  field?.focus()
  return Boolean(field)
}

/** For `onOpenAutoFocus` of a dialog: focuses the first field instead of the close button. */
export const focusFirstField = (event: Event): void => {
  if (focusField((event.currentTarget ?? event.target) as Element | null)) event.preventDefault()
}
