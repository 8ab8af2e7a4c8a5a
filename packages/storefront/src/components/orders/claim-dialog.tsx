import { useState } from "react"

import { useText } from "../../react/provider"
import { useAct } from "../../react/use-act"
import { useSay } from "../ui/announcer"
import { FormDialog } from "../ui/dialog"
import { TextField } from "../ui/field"

/** Asks for an order that was placed without an account; the answer never tells whether there is one. */
export function ClaimDialog({ onClose }: { onClose: () => void }) {
  const { claim } = useText().messages
  const say = useSay()
  const [number, setNumber] = useState("")
  const act = useAct(
    (client) => client.requestOrderClaim({ order_number: number.trim() }),
    () => {
      say(claim.done)
      onClose()
    }
  )
  return (
    <FormDialog
      title={claim.title}
      description={claim.description}
      act={act}
      submit={claim.submit}
      ready={number.trim() !== ""}
      onClose={onClose}
    >
      <TextField
        label={claim.number}
        value={number}
        maxLength={20}
        inputMode="numeric"
        onChange={setNumber}
      />
    </FormDialog>
  )
}
