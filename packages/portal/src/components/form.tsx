import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from "react"

import { useApp } from "../lib/app"
import { type Explain, sentenceFor } from "../lib/sentences"
import { Field, type FieldSpec, faultOf } from "./field"
import { Notice } from "./notice"

type Props = {
  fields: FieldSpec[]
  submit: string
  onSubmit: (values: Record<string, string>) => Promise<void>
  explain?: Explain
  children?: ReactNode
}

/** A form that checks its fields, tells what is wrong beside them, and shows a refusal as a sentence. */
export function Form({ fields, submit, onSubmit, explain, children }: Props) {
  const { messages } = useApp()
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  const [faults, setFaults] = useState<Record<string, string | undefined>>({})
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  // On a phone the button is far below what stands above the fields.
  useEffect(() => {
    if (refusal) {
      form.current?.querySelector("[role=alert]")?.scrollIntoView({ block: "nearest" })
    }
  }, [refusal])

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
    const first = fields.find(({ name }) => found[name])
    if (first) {
      form.current?.querySelector<HTMLInputElement>(`[name=${first.name}]`)?.focus()
      return
    }
    setBusy(true)
    setRefusal(null)
    try {
      await onSubmit(values)
    } catch (error) {
      setRefusal(sentenceFor(error, messages, explain))
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
