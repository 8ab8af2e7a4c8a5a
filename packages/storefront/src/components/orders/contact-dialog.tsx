import { useState } from "react"

import type { Answer, CustomerOrder } from "../../client/types"
import { useText } from "../../react/provider"
import { useAct } from "../../react/use-act"
import { useLoad } from "../../react/use-load"
import { Button } from "../ui/button"
import { Dialog, DialogButtons, FormDialog } from "../ui/dialog"
import { TextField } from "../ui/field"
import { Load } from "../ui/states"
import { useAnnounce } from "../ui/announcer"

const FIELDS = {
  first_name: { maxLength: 255, autoComplete: "given-name" },
  last_name: { maxLength: 255, autoComplete: "family-name" },
  company_name: { maxLength: 255, autoComplete: "organization" },
  phone: { maxLength: 50, autoComplete: "tel", type: "tel" },
} as const
type Field = keyof typeof FIELDS
type Contact = Answer<"retrieveOrderContact">["customer"]

type Props = { order: CustomerOrder; onClose: () => void }

/** Name, company and phone of the order's owner; emptied fields are removed. */
export function ContactDialog({ order, onClose }: Props) {
  const { messages } = useText()
  const { title, description } = messages.contact
  const contact = useLoad(`contact ${order.id}`, (client, options) =>
    client.retrieveOrderContact({ id: order.id }, options)
  )
  if (contact.data) {
    return <ContactForm order={order} contact={contact.data.customer} onClose={onClose} />
  }
  return (
    <Dialog key="loading" title={title} description={description} onClose={onClose}>
      <Load of={contact} rows={4}>
        {() => null}
      </Load>
      <DialogButtons>
        <Button onClick={onClose}>{messages.common.cancel}</Button>
      </DialogButtons>
    </Dialog>
  )
}

function ContactForm({ order, contact, onClose }: Props & { contact: Contact }) {
  const { messages } = useText()
  const say = useAnnounce()
  // As it was when the dialog opened, so that changes by others in the meantime are not overwritten.
  const [before] = useState(contact)
  const [values, setValues] = useState<Partial<Record<Field, string>>>({})
  const valueOf = (name: Field) => values[name] ?? before[name] ?? ""
  const changed = (Object.keys(FIELDS) as Field[])
    .map((name) => [name, valueOf(name).trim() || null] as const)
    .filter(([name, value]) => value !== before[name])
  const act = useAct(
    (client) => client.updateOrderContact({ id: order.id, ...Object.fromEntries(changed) }),
    () => {
      say(messages.contact.saved)
      onClose()
    }
  )
  return (
    <FormDialog
      title={messages.contact.title}
      description={messages.contact.description}
      act={act}
      submit={messages.common.save}
      ready={changed.length > 0}
      onUnready={onClose}
      onClose={onClose}
    >
      {(Object.keys(FIELDS) as Field[]).map((name) => (
        <TextField
          key={name}
          {...FIELDS[name]}
          // A browser would fill in the person at the keyboard, not the owner of the order.
          autoComplete={order.role === "owner" ? FIELDS[name].autoComplete : "off"}
          label={messages.contact[name]}
          required={false}
          value={valueOf(name)}
          onChange={(value) => setValues({ ...values, [name]: value })}
        />
      ))}
    </FormDialog>
  )
}
