import { type ComponentType, useState } from "react"

import type { CustomerOrder } from "../../client/types"
import { useText } from "../../react/provider"
import { whyNot } from "../../react/reasons"
import { useLoad } from "../../react/use-load"
import { ActivateDialog } from "../computers/activate-dialog"
import { ActButton } from "../ui/button"
import { ContactDialog } from "./contact-dialog"
import { IssueDialog } from "./issue-dialog"

/** Maximum of licenses to choose from; in larger orders people choose on the row of the license. */
const MAX_CHOICES = 50

type ActProps = { order: CustomerOrder; onClose: () => void }

const DIALOGS = {
  activate: ActivateOnOrder,
  issue: IssueDialog,
  contact: ContactDialog,
} satisfies Record<string, ComponentType<ActProps>>

/** The acts on a whole order. */
export function OrderActs({ order }: { order: CustomerOrder }) {
  const text = useText()
  const { messages } = text
  const [open, setOpen] = useState<keyof typeof DIALOGS | null>(null)
  const OpenDialog = open && DIALOGS[open]
  return (
    <div className="mpl-row mpl-head-acts">
      <ActButton why={whyNot(text, order, "edit_customer")} onClick={() => setOpen("contact")}>
        {messages.order.editCustomer}
      </ActButton>
      {order.role === "manager" && order.acts.issue_license?.offered && (
        <ActButton why={whyNot(text, order, "issue_license")} onClick={() => setOpen("issue")}>
          {messages.order.issue}
        </ActButton>
      )}
      {order.acts.activate?.offered !== false && !order.only_adds_uses && (
        <ActButton
          look="primary"
          why={whyNot(text, order, "activate")}
          onClick={() => setOpen("activate")}
        >
          {messages.order.activate}
        </ActButton>
      )}
      {OpenDialog && <OpenDialog order={order} onClose={() => setOpen(null)} />}
    </div>
  )
}

function ActivateOnOrder({ order, onClose }: ActProps) {
  const { data } = useLoad(`choices ${order.id}`, (client, options) =>
    client.listCustomerLicenses({ id: order.id, limit: MAX_CHOICES }, options)
  )
  const usable = (data?.licenses ?? []).filter(({ tasks }) => tasks.activate?.allowed)
  return <ActivateDialog order={order} licenses={usable} onClose={onClose} />
}
