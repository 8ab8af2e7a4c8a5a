import { useState } from "react"

import type { CustomerOrder } from "../../client/types"
import { useText } from "../../react/provider"
import { useAct } from "../../react/use-act"
import { FormDialog } from "../ui/dialog"
import { TextField } from "../ui/field"
import { useSay } from "../ui/announcer"

const FIELDS = {
  first_name: { maxLength: 255, autoComplete: "given-name" },
  last_name: { maxLength: 255, autoComplete: "family-name" },
  company_name: { maxLength: 255, autoComplete: "organization" },
  phone: { maxLength: 50, autoComplete: "tel", type: "tel" },
} as const
type Field = keyof typeof FIELDS

/** Name, company and phone of the order's customer. What is left empty stays as it is. */
export function ContactDialog({ order, onClose }: { order: CustomerOrder; onClose: () => void }) {
  const { messages } = useText()
  const say = useSay()
  const [values, setValues] = useState<Partial<Record<Field, string>>>({})
  const filled = Object.entries(values)
    .map(([name, value]) => [name, value.trim()])
    .filter(([, value]) => value !== "")
  const act = useAct(
    (client) => client.updateOrderContact({ id: order.id, ...Object.fromEntries(filled) }),
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
      ready={filled.length > 0}
      onClose={onClose}
    >
      {(Object.keys(FIELDS) as Field[]).map((name) => (
        <TextField
          key={name}
          {...FIELDS[name]}
          label={messages.contact[name]}
          required={false}
          value={values[name] ?? ""}
          onChange={(value) => setValues({ ...values, [name]: value })}
        />
      ))}
    </FormDialog>
  )
}
