import { type FormEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef } from "react"

import type { Act } from "../../react/use-act"
import { useText } from "../../react/provider"
import { Announcer } from "./announcer"
import { Button, type ButtonProps } from "./button"
import { CrossIcon } from "./icons"
import { ErrorNotice, type Explain } from "./states"

export type DialogProps = {
  title: string
  description?: ReactNode
  onClose: () => void
  children: ReactNode
}

/** The first element to focus: a field, else a choice, else the button that closes the dialog. */
const FIRST = [
  ":is(input, select, textarea):not([readonly], [aria-disabled='true'], .mpl-mail *)",
  ".mpl-choice > button",
  ".mpl-dialog-foot button",
]

/** A modal dialog of the platform: it keeps the focus inside, closes by Esc and gives the focus back. */
export function Dialog({ title, description, onClose, children }: DialogProps) {
  const { messages } = useText()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    const first = FIRST.map((each) => element?.querySelector<HTMLElement>(each)).find(Boolean)
    first?.focus()
    return () => element?.close()
  }, [])

  return (
    <dialog
      ref={dialog}
      className="mpl-dialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClose={() => {
        // Browsers close a dialog when Esc is pressed twice, even if it refused to close.
        if (!dialog.current?.open) {
          onClose()
        }
      }}
    >
      <header className="mpl-dialog-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <button
          type="button"
          className="mpl-close"
          aria-label={messages.common.close}
          onClick={onClose}
        >
          <CrossIcon />
        </button>
      </header>
      {description && (
        <div id={`${id}-description`} className="mpl-dialog-description">
          {description}
        </div>
      )}
      <Announcer>{children}</Announcer>
    </dialog>
  )
}

/** The buttons at the end of a dialog. */
export function DialogButtons({ children }: { children: ReactNode }) {
  return <footer className="mpl-dialog-foot">{children}</footer>
}

/** A dialog with a form: fields, the error, cancel and send. */
export function FormDialog({
  act,
  explain,
  atField = [],
  submit,
  look = "primary",
  ready = true,
  onUnready,
  children,
  ...dialog
}: DialogProps & {
  act: Act
  explain?: Explain
  /** Codes of refusals that a field shows, see `fieldRefusal`. */
  atField?: readonly string[]
  /** The label of the button that sends. */
  submit: string
  look?: ButtonProps["look"]
  /** Whether the form is complete; if not, sending only shows the errors of the fields. */
  ready?: boolean
  /** Called when an incomplete form is sent. */
  onUnready?: () => void
}) {
  const { messages } = useText()
  const form = useRef<HTMLFormElement>(null)
  const isAtField = atField.includes(act.error?.code ?? "")
  useEffect(() => {
    if (isAtField) {
      form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus()
    }
  }, [isAtField, act.error])
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (ready) {
      act.run()
    } else {
      onUnready?.()
    }
  }
  return (
    <Dialog {...dialog}>
      <form ref={form} className="mpl-form" onSubmit={send}>
        {children}
        <ErrorNotice error={isAtField ? null : act.error} explain={explain} />
        <DialogButtons>
          <Button onClick={dialog.onClose}>{messages.common.cancel}</Button>
          <Button type="submit" look={look} busy={act.busy}>
            {submit}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
