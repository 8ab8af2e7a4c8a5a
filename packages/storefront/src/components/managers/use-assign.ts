import type { CustomerOrder, Permission } from "../../client/types"
import { useText } from "../../react/provider"
import { type Act, useAct } from "../../react/use-act"
import { useAnnounce } from "../ui/announcer"

/** Makes somebody a manager of the order, or invites them again, and reports whether the mail was sent. */
export function useAssign(
  order: CustomerOrder,
  { email, permissions }: { email: string; permissions: Permission[] },
  onClose: () => void
): Act {
  const { messages, fill } = useText()
  const { invited, assigned, notSent } = messages.managers
  const say = useAnnounce()
  return useAct(
    (client) => client.assignCustomerManager({ id: order.id, email, permissions }),
    ({ invitation }) => {
      const message = invitation === null ? assigned : invitation.sent ? invited : notSent
      say(fill(message, { email }))
      onClose()
    }
  )
}
