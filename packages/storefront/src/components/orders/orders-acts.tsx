import { useState } from "react"

import { useText } from "../../react/provider"
import { useLoad } from "../../react/use-load"
import { Button } from "../ui/button"
import { ClaimDialog } from "./claim-dialog"
import { RedeemDialog } from "./redeem-dialog"

/** The ways to get more orders into the list. Serial numbers are offered only where a program takes them. */
export function OrdersActs({ onOpen }: { onOpen: (orderId: string) => void }) {
  const { messages } = useText()
  const [open, setOpen] = useState<"claim" | "redeem" | null>(null)
  const programs =
    useLoad("serial programs", (client, options) => client.listSerialPrograms({}, options)).data
      ?.programs ?? []
  const close = () => setOpen(null)
  return (
    <div className="mpl-row mpl-head-acts">
      <Button onClick={() => setOpen("claim")}>{messages.claim.open}</Button>
      {programs.length > 0 && (
        <Button look="primary" onClick={() => setOpen("redeem")}>
          {messages.redeem.open}
        </Button>
      )}
      {open === "claim" && <ClaimDialog onClose={close} />}
      {open === "redeem" && programs.length > 0 && (
        <RedeemDialog programs={programs} onOpen={onOpen} onClose={close} />
      )}
    </div>
  )
}
