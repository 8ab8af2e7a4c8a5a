import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from "react"

import { useText } from "../../react/provider"
import { classes } from "./class-names"

type FieldTexts = {
  label: string
  hint?: ReactNode
  /** What is wrong with the value. */
  error?: string | null
  /** Good news about the value. */
  success?: string | null
}

type Wiring = {
  id: string
  "aria-describedby": string | undefined
  "aria-invalid": true | undefined
}

/** Label, hint and error around the input that `children` renders. */
export function Field({
  label,
  hint,
  error,
  success,
  required,
  children,
}: FieldTexts & { required?: boolean | null; children: (wiring: Wiring) => ReactNode }) {
  const { messages } = useText()
  const id = useId()
  // The error says what is needed; the hint would repeat it.
  const shown = error ? null : hint
  const described = [shown && `${id}-hint`, (error ?? success) && `${id}-said`].filter(Boolean)
  return (
    <div className="mpl-field">
      <label htmlFor={id}>
        {label}
        {required === false && <span className="mpl-muted"> {messages.common.optional}</span>}
      </label>
      {children({
        id,
        "aria-describedby": described.join(" ") || undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {shown && (
        <p id={`${id}-hint`} className="mpl-hint">
          {shown}
        </p>
      )}
      <p
        id={`${id}-said`}
        className={classes("mpl-said", error ? "mpl-bad" : "mpl-good")}
        aria-live="polite"
      >
        {error ?? success}
      </p>
    </div>
  )
}

type Changed = { onChange: (value: string) => void }

/** A line of text. */
export function TextField({
  label,
  hint,
  error,
  success,
  required = true,
  onChange,
  ...input
}: FieldTexts &
  Changed &
  Omit<InputHTMLAttributes<HTMLInputElement>, "onChange" | "required"> & {
    /** null: neither required nor labeled optional. */
    required?: boolean | null
  }) {
  return (
    <Field {...{ label, hint, error, success, required }}>
      {(wiring) => (
        <input
          autoComplete="off"
          {...input}
          {...wiring}
          required={required === true}
          className={classes("mpl-input", input.className)}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

/** Several lines of text. */
export function TextAreaField({
  label,
  hint,
  error,
  required = true,
  onChange,
  ...input
}: FieldTexts & Changed & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "onChange">) {
  return (
    <Field {...{ label, hint, error, required }}>
      {(wiring) => (
        <textarea
          {...input}
          {...wiring}
          required={required}
          className={classes("mpl-input", input.className)}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

/** A choice of one. */
export function SelectField({
  label,
  hint,
  onChange,
  children,
  ...select
}: FieldTexts & Changed & Omit<SelectHTMLAttributes<HTMLSelectElement>, "onChange">) {
  return (
    <Field {...{ label, hint }}>
      {(wiring) => (
        <select
          {...select}
          {...wiring}
          className="mpl-input"
          onChange={(event) => onChange(event.target.value)}
        >
          {children}
        </select>
      )}
    </Field>
  )
}

/** A checkbox with an explanation and, if it cannot be changed, why not. */
export function CheckboxField({
  label,
  hint,
  why = null,
  checked,
  onChange,
}: {
  label: string
  hint?: string
  why?: string | null
  checked: boolean
  onChange: (checked: boolean) => void
}) {
  const id = useId()
  return (
    <div className="mpl-check">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-disabled={why !== null || undefined}
        aria-describedby={`${id}-hint`}
        onChange={(event) => why === null && onChange(event.target.checked)}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        <p id={`${id}-hint`} className="mpl-hint">
          {hint} {why}
        </p>
      </div>
    </div>
  )
}
