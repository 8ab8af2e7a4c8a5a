import { useState } from "react"

import type { CustomerLicense, CustomerOrder } from "../../client/types"
import { useText } from "../../react/provider"
import { SelectField } from "../ui/field"
import { checkTarget, TypedTaskDialog } from "./task-dialogs"

/** A new activation on an order; the license may be chosen. */
export function ActivateDialog({
  order,
  licenses,
  license_id: first = "",
  onClose,
}: {
  order: CustomerOrder
  /** Licenses to choose from; none = the shop chooses. */
  licenses: CustomerLicense[]
  license_id?: string
  onClose: () => void
}) {
  const { messages } = useText()
  const [chosen, setChosen] = useState(first)
  const license_id = chosen || undefined
  return (
    <TypedTaskDialog
      texts={messages.activate}
      check={checkTarget(order, license_id)}
      send={(client, { removal_code: _, ...typed }) =>
        client.activateOnOrder({ id: order.id, license_id, ...typed })
      }
      onClose={onClose}
    >
      {licenses.length > 1 && (
        <SelectField
          label={messages.activate.license}
          hint={chosen ? undefined : messages.activate.anyLicenseHint}
          value={chosen}
          onChange={setChosen}
        >
          <option value="">{messages.activate.anyLicense}</option>
          {licenses.map(({ id, program, policy, key_redacted }) => (
            <option key={id} value={id}>
              {`${program.name} – ${policy.name} ${key_redacted ?? ""}`}
            </option>
          ))}
        </SelectField>
      )}
    </TypedTaskDialog>
  )
}
