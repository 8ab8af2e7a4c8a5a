import { useState } from "react"

import { useText } from "../../react/provider"
import { useLoad } from "../../react/use-load"
import { Button } from "../ui/button"
import { ClaimDialog } from "./claim-dialog"
import { RedeemDialog } from "./redeem-dialog"

/** A way to get another order into the list: one placed without an account, or a serial number. */
export type OrdersDialog = "claim" | "redeem"

export type OrdersActsProps = {
  /** Called when an order is opened. */
  onOpen: (orderId: string) => void
  /** The dialog that is open, null = none; without it the area decides itself. */
  dialog?: OrdersDialog | null
  /** Called when another one, or none, is to be open, for instance to keep it in the address. */
  onDialog?: (dialog: OrdersDialog | null) => void
}

/** The ways to get more orders into the list. Serial numbers are offered only where a program takes them. */
export function OrdersActs({ onOpen, dialog, onDialog }: OrdersActsProps) {
  const { messages } = useText()
  const [own, setOwn] = useState<OrdersDialog | null>(null)
  const open = dialog === undefined ? own : dialog
  const show = (next: OrdersDialog | null) => {
    setOwn(next)
    onDialog?.(next)
  }
  const programs = useLoad("serial programs", (client, options) =>
    client.listSerialPrograms({}, options)
  ).data?.programs
  return (
    <div className="mpl-row mpl-head-acts">
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
