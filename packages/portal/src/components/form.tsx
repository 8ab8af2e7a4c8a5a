import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from "react"
import { type LicensingError, toLicensingError } from "medusa-plugin-licensing-storefront/client"

import { useApp } from "../lib/app"
import { type Explain, sentenceFor } from "../lib/sentences"
import { Field, type FieldSpec, faultOf } from "./field"
import { Notice } from "./notice"

type Props = {
  fields: FieldSpec[]
  submit: string
  onSubmit: (values: Record<string, string>) => Promise<void>
  explain?: Explain
  /** The name of the field that shows this refusal. */
  fieldOf?: (error: LicensingError) => string | undefined
  children?: ReactNode
}

/** A form that checks its fields, shows errors beside them, and shows a refusal as a sentence: one mistake, one message. */
export function Form({ fields, submit, onSubmit, explain, fieldOf, children }: Props) {
  const { messages } = useApp()
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  const [faults, setFaults] = useState<Record<string, string | undefined>>({})
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  // On a phone the button is far below the text above the fields.
  useEffect(() => {
    if (refusal) {
      form.current?.querySelector("[role=alert]")?.scrollIntoView({ block: "nearest" })
    }
  }, [refusal])

  const focusOn = (name: string) =>
    form.current?.querySelector<HTMLInputElement>(`[name=${name}]`)?.focus()

  const send = async (event: FormEvent) => {
    event.preventDefault()
    const data = new FormData(form.current ?? undefined)
    const values = Object.fromEntries(
      [...data].map(([name, value]) => [name, typeof value === "string" ? value : ""])
    )
    for (const { name, type } of fields) {
      values[name] = type === "password" ? (values[name] ?? "") : (values[name] ?? "").trim()
    }
    const found = Object.fromEntries(
      fields.map((field) => [field.name, faultOf(field, values[field.name] ?? "", messages)])
    )
    setFaults(found)
    setRefusal(null)
    const first = fields.find(({ name }) => found[name])
    if (first) {
      focusOn(first.name)
      return
    }
    setBusy(true)
    try {
      await onSubmit(values)
    } catch (error) {
      const sentence = sentenceFor(error, messages, explain)
      const field = fieldOf?.(toLicensingError(error))
      if (field === undefined) {
        setRefusal(sentence)
      } else {
        setFaults({ [field]: sentence })
        focusOn(field)
      }
    } finally {
      setBusy(false)
    }
  }

  return (
    <form ref={form} className="form" noValidate onSubmit={(event) => void send(event)}>
      {refusal && <Notice tone="error">{refusal}</Notice>}
      {fields.map((field) => (
        <Field key={field.name} {...field} id={`${id}${field.name}`} fault={faults[field.name]} />
      ))}
      {children}
      <button type="submit" className="button" disabled={busy} aria-busy={busy}>
        {submit}
      </button>
    </form>
  )
}
