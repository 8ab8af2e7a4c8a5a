import { type FormEvent, useMemo, useState } from "react"

import type { LicensingError } from "../../client/errors"
import type { Input, OrderItem } from "../../client/types"
import { newId } from "../../react/new-id"
import { useText } from "../../react/provider"
import { useAct } from "../../react/use-act"
import { useLoad } from "../../react/use-load"
import { Button } from "../ui/button"
import { Dialog, DialogButtons } from "../ui/dialog"
import { CheckboxField, SelectField, TextField } from "../ui/field"
import { Empty, ErrorNotice, Notice } from "../ui/states"

/** Most units of one item. */
const MAX_UNITS = 1000
/** Most customers to choose from; others are named by their address. */
const MAX_CHOICES = 100

type Draft = {
  /** Empty = somebody new, by e-mail. */
  customer_id: string
  email: string
  first_name: string
  last_name: string
  company_name: string
  /** Units by variant, as typed. */
  units: Record<string, string>
  reference: string
  campaign_params: string
  download_id: string
  is_test: boolean
  is_trial: boolean
}

const EMPTY: Draft = {
  customer_id: "",
  email: "",
  first_name: "",
  last_name: "",
  company_name: "",
  units: {},
  reference: "",
  campaign_params: "",
  download_id: "",
  is_test: false,
  is_trial: false,
}

const STEPS = ["customer", "items", "details", "review"] as const

type StepProps = {
  draft: Draft
  items: OrderItem[]
  onChange: (change: Partial<Draft>) => void
}

type MadeOrder = { id: string; display_id: number }

type WizardProps = { onOpen: (orderId: string) => void; onClose: () => void }

/** An order for an end customer, step by step: who, what, details, review, done. */
export function OrderWizard({ items, onOpen, onClose }: WizardProps & { items: OrderItem[] }) {
  const { messages, fill, number } = useText()
  const { distribution } = messages
  const [step, setStep] = useState(0)
  const [draft, setDraft] = useState(EMPTY)
  const [made, setMade] = useState<MadeOrder | null>(null)
  const body = bodyOf(draft, items)
  // The same key for every attempt with the same content, so that a lost answer makes nothing twice.
  const idempotencyKey = useMemo(newId, [JSON.stringify(body)])
  const act = useAct(
    (client) => client.createManagerOrder(body, { idempotencyKey }),
    ({ order }) => setMade(order)
  )
  const change = (changed: Partial<Draft>) => {
    act.clear()
    setDraft((before) => ({ ...before, ...changed }))
  }
  if (made) {
    return <DoneDialog made={made} onOpen={onOpen} onClose={onClose} />
  }
  const name = STEPS[step] ?? "customer"
  const isLast = step === STEPS.length - 1
  const isReady = name !== "items" || body.items.length > 0
  const back = step === 0 ? onClose : () => setStep(step - 1)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (isLast) {
      act.run()
    } else if (isReady) {
      setStep(step + 1)
    }
  }
  const Step = STEP[name]
  return (
    <Dialog
      title={distribution.newOrder}
      description={fill(distribution.step, {
        step: number(step + 1),
        count: number(STEPS.length),
        name: distribution.steps[name],
      })}
      onClose={onClose}
    >
      <form className="mpl-form" onSubmit={send}>
        <Step draft={draft} items={items} onChange={change} />
        <OrderError error={act.error} />
        <DialogButtons>
          <Button onClick={back}>{messages.common[step === 0 ? "cancel" : "previous"]}</Button>
          <Button type="submit" look="primary" busy={act.busy} aria-disabled={!isReady}>
            {isLast ? distribution.submit : messages.common.next}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}

/** A refusal; the common text of a missing permission speaks of one order. */
export function OrderError({ error }: { error: LicensingError | null }) {
  const { notPermitted } = useText().messages.distribution
  return (
    <ErrorNotice
      error={error}
      explain={({ code }) => (code === "PERMISSION_REQUIRED" ? notPermitted : undefined)}
    />
  )
}

function DoneDialog({ made, onOpen, onClose }: WizardProps & { made: MadeOrder }) {
  const { messages, fill } = useText()
  const { distribution } = messages
  return (
    <Dialog title={distribution.doneTitle} onClose={onClose}>
      <Notice tone="success" live>
        {fill(distribution.done, { number: `#${made.display_id}` })}
      </Notice>
      <DialogButtons>
        <Button onClick={onClose}>{messages.common.close}</Button>
        <Button look="primary" onClick={() => onOpen(made.id)}>
          {distribution.openOrder}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}

function CustomerStep({ draft, onChange }: StepProps) {
  const { distribution } = useText().messages
  const known = useLoad("end customers to choose", (client, options) =>
    client.listEndCustomers({ limit: MAX_CHOICES }, options)
  ).data?.customers
  const text = (key: "email" | "first_name" | "last_name" | "company_name", label: string) => (
    <TextField
      type={key === "email" ? "email" : "text"}
      label={label}
      required={key === "email"}
      value={draft[key]}
      maxLength={key === "email" ? 320 : 255}
      onChange={(value) => onChange({ [key]: value })}
    />
  )
  return (
    <>
      {known && known.length > 0 && (
        <SelectField
          label={distribution.customer}
          value={draft.customer_id}
          onChange={(customer_id) => onChange({ customer_id })}
        >
          <option value="">{distribution.newCustomer}</option>
          {known.map(({ id, email, company_name, name }) => (
            <option key={id} value={id}>
              {[company_name ?? name, email].filter(Boolean).join(" – ")}
            </option>
          ))}
        </SelectField>
      )}
      {draft.customer_id === "" && (
        <>
          {text("email", distribution.email)}
          {text("first_name", distribution.firstName)}
          {text("last_name", distribution.lastName)}
          {text("company_name", distribution.company)}
        </>
      )}
    </>
  )
}

function ItemsStep({ draft, items, onChange }: StepProps) {
  const { messages, fill, number } = useText()
  const { distribution } = messages
  if (items.length === 0) {
    return <Empty compact title={distribution.noItems} />
  }
  return items.map((item) => {
    const { variant, left } = item
    const most = mostOf(item)
    const value = draft.units[variant.id] ?? ""
    return (
      <TextField
        key={variant.id}
        type="number"
        label={nameOf(item)}
        hint={
          left === null
            ? distribution.unlimited
            : fill(distribution.leftOf, { count: number(left) })
        }
        required={null}
        min={0}
        max={most}
        step={1}
        value={value}
        error={
          value === "" || isUnits(value, most) || value === "0"
            ? null
            : fill(messages.issue.atMost, { count: number(most) })
        }
        onChange={(units) => onChange({ units: { ...draft.units, [variant.id]: units } })}
      />
    )
  })
}

function DetailsStep({ draft, onChange }: StepProps) {
  const { distribution } = useText().messages
  const text = (key: "reference" | "campaign_params" | "download_id", label: string) => (
    <TextField
      label={label}
      required={false}
      value={draft[key]}
      maxLength={255}
      onChange={(value) => onChange({ [key]: value })}
    />
  )
  return (
    <>
      {text("reference", distribution.reference)}
      {text("campaign_params", distribution.campaign)}
      {text("download_id", distribution.download)}
      <CheckboxField
        label={distribution.test}
        hint={distribution.testHint}
        checked={draft.is_test}
        onChange={(is_test) => onChange({ is_test })}
      />
      <CheckboxField
        label={distribution.trial}
        hint={distribution.trialHint}
        checked={draft.is_trial}
        onChange={(is_trial) => onChange({ is_trial })}
      />
    </>
  )
}

function ReviewStep({ draft, items }: StepProps) {
  const { messages, number } = useText()
  const { distribution } = messages
  const known = useLoad("end customers to choose", (client, options) =>
    client.listEndCustomers({ limit: MAX_CHOICES }, options)
  ).data?.customers
  const customer = known?.find(({ id }) => id === draft.customer_id)
  return (
    <>
      <p>
        <strong>{customer?.email ?? draft.email}</strong>
      </p>
      <ul className="mpl-list">
        {chosen(draft, items).map(({ item, units }) => (
          <li key={item.variant.id}>{`${number(units)} × ${nameOf(item)}`}</li>
        ))}
      </ul>
      {draft.reference && (
        <p>
          {distribution.reference}: {draft.reference}
        </p>
      )}
      <Notice>{distribution.reviewHint}</Notice>
    </>
  )
}

const STEP = {
  customer: CustomerStep,
  items: ItemsStep,
  details: DetailsStep,
  review: ReviewStep,
}

const nameOf = ({ product, variant }: OrderItem) =>
  product ? `${product.title} – ${variant.title}` : variant.title

const mostOf = ({ left }: OrderItem) => Math.min(left ?? MAX_UNITS, MAX_UNITS)

const isUnits = (value: string, most: number) =>
  Number.isInteger(Number(value)) && Number(value) >= 1 && Number(value) <= most

/** The items of which something is wanted, and that may be had. */
function chosen(draft: Draft, items: OrderItem[]) {
  return items.flatMap((item) => {
    const units = draft.units[item.variant.id] ?? ""
    return isUnits(units, mostOf(item)) ? [{ item, units: Number(units) }] : []
  })
}

function bodyOf(draft: Draft, items: OrderItem[]): Input<"createManagerOrder"> {
  const { customer_id, email, is_test, is_trial } = draft
  const given = <K extends keyof Draft>(key: K) => (draft[key] ? { [key]: draft[key] } : {})
  return {
    customer: customer_id
      ? { customer_id }
      : { email, ...given("first_name"), ...given("last_name"), ...given("company_name") },
    items: chosen(draft, items).map(({ item, units }) => ({
      variant_id: item.variant.id,
      quantity: units,
    })),
    ...given("reference"),
    ...given("campaign_params"),
    ...given("download_id"),
    is_test,
    is_trial,
  }
}
