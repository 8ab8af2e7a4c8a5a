import { useState } from "react"

import { useText } from "../../react/provider"
import { useLoad } from "../../react/use-load"
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
}

/** Buttons that add an order. Serial numbers are offered only if a program accepts them. */
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
