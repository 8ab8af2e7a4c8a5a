import { useState } from "react"

import { useText } from "../../react/provider"
import { Button } from "../ui/button"
import { ClaimDialog } from "./claim-dialog"

/** The ways to get more orders into the list. */
export function OrdersActs() {
  const { messages } = useText()
  const [claiming, setClaiming] = useState(false)
  return (
    <div className="mpl-row mpl-head-acts">
      <Button onClick={() => setClaiming(true)}>{messages.claim.open}</Button>
      {claiming && <ClaimDialog onClose={() => setClaiming(false)} />}
    </div>
  )
}
