import { useState } from "react"

import type { Messages } from "../i18n"
import { useApp } from "../lib/app"

/** Shortest password that the server accepts with an invitation. */
const MIN_PASSWORD = 8

export type FieldSpec = {
  name: string
  label: string
  type: "email" | "password" | "text"
  autoComplete: string
  /** The keyboard of a phone; default: that of the type. */
  inputMode?: "numeric"
  hint?: string
  /** May be left empty; `unsaid`: the hint says when. */
  optional?: boolean | "unsaid"
  /** Fixed; the person cannot change it. */
  value?: string
  /** A new password, not a remembered one. */
  chosen?: boolean
  /** Further checks: what is wrong with a value, as a sentence. */
  check?: (value: string) => string | undefined
}

/** What is wrong with a value, as a sentence. */
export function faultOf(
  { type, optional, chosen, check }: FieldSpec,
  value: string,
  { errors }: Messages
): string | undefined {
  if (value === "") {
    return optional ? undefined : errors.required
  }
  if (type === "email" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) {
    return errors.email
  }
  return chosen && value.length < MIN_PASSWORD ? errors.password : check?.(value)
}

type Props = FieldSpec & { id: string; fault?: string }

export function Field({
  id,
  name,
  label,
  type,
  autoComplete,
  inputMode,
  hint,
  optional,
  value,
  fault,
}: Props) {
  const { messages } = useApp()
  const [shown, setShown] = useState(false)
  // The error says what is needed; the hint would repeat it.
  const said = fault ? undefined : hint
  const described = [fault && `${id}-fault`, said && `${id}-hint`].filter(Boolean).join(" ")
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {optional === true && <span className="quiet"> ({messages.optional})</span>}
      </label>
      <div className="control">
        <input
          id={id}
          name={name}
          type={type === "password" && shown ? "text" : type}
          autoComplete={autoComplete}
          inputMode={inputMode}
          autoCapitalize={type === "text" ? undefined : "none"}
          spellCheck={false}
          defaultValue={value}
          readOnly={value !== undefined}
          required={!optional}
          aria-invalid={fault ? true : undefined}
          aria-describedby={described || undefined}
        />
        {type === "password" && (
          <button
            type="button"
            className="peek"
            aria-label={shown ? messages.hidePassword : messages.showPassword}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          >
            <Eye open={shown} />
          </button>
        )}
      </div>
      {fault && (
        <p id={`${id}-fault`} className="fault" role="alert">
          {fault}
        </p>
      )}
      {said && (
        <p id={`${id}-hint`} className="quiet small">
          {said}
        </p>
      )}
    </div>
  )
}

const Eye = ({ open }: { open: boolean }) => (
  <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" className="line">
    <path d="M2 12s3.6-7 10-7 10 7 10 7-3.6 7-10 7S2 12 2 12Z" />
    <circle cx="12" cy="12" r="3" />
    {open && <path d="m4 4 16 16" />}
  </svg>
)
