import { useState } from "react"

import type { CustomerManager, CustomerOrder, Permission } from "../../client/types"
import { useText } from "../../react/provider"
import { useAct } from "../../react/use-act"
import { FormDialog } from "../ui/dialog"
import { CheckboxField, TextField } from "../ui/field"
import { useAnnounce } from "../ui/announcer"
import { useAssign } from "./use-assign"

type OfOrder = { order: CustomerOrder; onClose: () => void }

/** Permissions that managers commonly need, ticked for a new one if the current person has them. */
const USUAL: readonly Permission[] = ["reset_device", "reset_license"]

/** Makes somebody a manager of the order, by e-mail. */
export function AddManagerDialog({ order, onClose }: OfOrder) {
  const { managers } = useText().messages
  const [email, setEmail] = useState("")
  const [permissions, setPermissions] = useState(
    order.permissions.filter((each) => USUAL.includes(each))
  )
  const act = useAssign(order, { email, permissions }, onClose)
  return (
    <FormDialog
      title={managers.addTitle}
      description={managers.addDescription}
      act={act}
      submit={managers.addSubmit}
      onClose={onClose}
    >
      <TextField
        type="email"
        label={managers.email}
        value={email}
        maxLength={320}
        onChange={setEmail}
      />
      <PermissionFields order={order} value={permissions} onChange={setPermissions} />
    </FormDialog>
  )
}

/** Changes what a manager may do. */
export function EditManagerDialog({
  order,
  manager,
  onClose,
}: OfOrder & { manager: CustomerManager }) {
  const { messages, fill } = useText()
  const say = useAnnounce()
  const [permissions, setPermissions] = useState(manager.permissions)
  const act = useAct(
    (client) =>
      client.updateCustomerManager({
        id: order.id,
        manager_id: manager.manager_id,
        permissions,
      }),
    () => {
      say(messages.managers.saved)
      onClose()
    }
  )
  return (
    <FormDialog
      title={fill(messages.managers.editTitle, { email: manager.email })}
      act={act}
      submit={messages.common.save}
      onClose={onClose}
    >
      <PermissionFields
        order={order}
        granted={manager.permissions}
        value={permissions}
        onChange={setPermissions}
      />
    </FormDialog>
  )
}

/** The offered permissions: the person's own, and those of the manager, which an owner may remove. */
function PermissionFields({
  order,
  granted = [],
  value,
  onChange,
}: {
  order: CustomerOrder
  granted?: Permission[]
  value: Permission[]
  onChange: (value: Permission[]) => void
}) {
  const { messages } = useText()
  const { managers } = messages
  const shown = [...new Set([...order.permissions, ...granted])]
  const mayChange = order.role === "owner" ? shown : order.permissions
  return (
    <fieldset className="mpl-fieldset">
      <legend>{managers.permissions}</legend>
      <p className="mpl-hint">{managers.basics}</p>
      {shown.map((permission) => (
        <CheckboxField
          key={permission}
          label={messages.permissions[permission].name}
          hint={messages.permissions[permission].hint}
          why={mayChange.includes(permission) ? null : managers.notHeld}
          checked={value.includes(permission)}
          onChange={(checked) =>
            onChange(checked ? [...value, permission] : value.filter((each) => each !== permission))
          }
        />
      ))}
    </fieldset>
  )
}
