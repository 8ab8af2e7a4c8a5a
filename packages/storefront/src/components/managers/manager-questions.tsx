import type { CustomerManager, CustomerOrder } from "../../client/types"
import { useText } from "../../react/provider"
import { useAct } from "../../react/use-act"
import { FormDialog } from "../ui/dialog"
import { useAnnounce } from "../ui/announcer"
import { useAssign } from "./use-assign"

type OfManager = { order: CustomerOrder; manager: CustomerManager; onClose: () => void }

/** Sends a new invitation; the previous one stops working. */
export function InviteAgainDialog({ order, manager, onClose }: OfManager) {
  const { messages, fill } = useText()
  const { managers } = messages
  const act = useAssign(order, manager, onClose)
  return (
    <FormDialog
      title={fill(managers.inviteTitle, { email: manager.email })}
      description={managers.inviteDescription}
      act={act}
      submit={managers.invite}
      onClose={onClose}
    >
      {null}
    </FormDialog>
  )
}

/** Removes a manager from the order. */
export function RemoveManagerDialog({ order, manager, onClose }: OfManager) {
  const { messages, fill } = useText()
  const { managers } = messages
  const say = useAnnounce()
  const act = useAct(
    (client) => client.removeCustomerManager({ id: order.id, manager_id: manager.manager_id }),
    () => {
      say(fill(managers.removed, { email: manager.email }))
      onClose()
    }
  )
  return (
    <FormDialog
      title={fill(managers.removeTitle, { email: manager.email })}
      description={managers.removeDescription}
      act={act}
      submit={managers.removeSubmit}
      look="danger"
      onClose={onClose}
    >
      {null}
    </FormDialog>
  )
}
