import { useState } from "react"

import { useText } from "../../react/provider"
import { useLoad } from "../../react/use-load"
import { hasDistribution } from "../distribution/distribution-view"
import { Button } from "../ui/button"
import { ClaimDialog } from "./claim-dialog"
import { RedeemDialog } from "./redeem-dialog"

/** The dialogs that add an order: one placed without an account, or a serial number. */
export type OrdersDialog = "claim" | "redeem"

export type OrdersActsProps = {
  /** Called when an order is opened. */
  onOpen: (orderId: string) => void
  /** The dialog that is open, null = none; without it the area decides itself. */
  dialog?: OrdersDialog | null
  /** Called when a dialog opens or closes, for example to keep it in the address. */
  onDialog?: (dialog: OrdersDialog | null) => void
  /** Called when a manager asks for what they hand out; without it there is no such button. */
  onDistribution?: () => void
}

/** Buttons that add an order. Serial numbers are offered only if a program accepts them, distribution to its managers. */
export function OrdersActs({ onOpen, dialog, onDialog, onDistribution }: OrdersActsProps) {
  const { messages } = useText()
  const [shown, setShown] = useState<OrdersDialog | null>(null)
  const open = dialog === undefined ? shown : dialog
  const show = (next: OrdersDialog | null) => {
    setShown(next)
    onDialog?.(next)
  }
  const programs = useLoad("serial programs", (client, options) =>
    client.listSerialPrograms({}, options)
  ).data?.programs
  const own = useLoad("quotas", (client, options) => client.listCustomerQuotas({}, options)).data
  return (
    <div className="mpl-row mpl-head-acts">
      {onDistribution && own && hasDistribution(own) && (
        <Button onClick={onDistribution}>{messages.distribution.title}</Button>
      )}
      <Button onClick={() => show("claim")}>{messages.claim.open}</Button>
      {programs && programs.length > 0 && (
        <Button look="primary" onClick={() => show("redeem")}>
          {messages.redeem.open}
        </Button>
      )}
      {open === "claim" && <ClaimDialog onClose={() => show(null)} />}
      {open === "redeem" && programs && (
        <RedeemDialog programs={programs} onOpen={onOpen} onClose={() => show(null)} />
      )}
    </div>
  )
}
