import { useState } from "react"

import type { LicensingError } from "../../client/errors"
import { useText } from "../../react/provider"
import { useAct } from "../../react/use-act"
import { Button } from "../ui/button"
import { Dialog, DialogButtons, FormDialog } from "../ui/dialog"
import { TextField } from "../ui/field"

/** Codes of a shop that cannot send mails. */
const MAIL_FAULTS = new Set(["MAIL_DISABLED", "NO_PROVIDER", "PROVIDER_FAILED", "NO_LINK"])

/**
 * Asks for an order that was placed without an account; the reader of its mailbox confirms. Afterwards it says
 * where to look, and never whether the order exists.
 */
export function ClaimDialog({ onClose }: { onClose: () => void }) {
  const { messages, fill } = useText()
  const { claim } = messages
  const [typed, setTyped] = useState("")
  const [sent, setSent] = useState(false)
  const number = typed.trim()
  const act = useAct(
    (client) => client.requestOrderClaim({ order_number: number }),
    () => setSent(true)
  )
  if (sent) {
    return (
      <Dialog key="sent" title={claim.sentTitle} onClose={onClose}>
        <p>{fill(claim.sent, { number })}</p>
        <DialogButtons>
          <Button look="primary" onClick={onClose}>
            {messages.common.done}
          </Button>
        </DialogButtons>
      </Dialog>
    )
  }
  return (
    <FormDialog
      title={claim.title}
      description={claim.description}
      act={act}
      explain={({ code }: LicensingError) =>
        code && MAIL_FAULTS.has(code) ? claim.noMail : undefined
      }
      submit={claim.submit}
      ready={number !== ""}
      onClose={onClose}
    >
      <TextField
        label={claim.number}
        hint={claim.numberHint}
        value={typed}
        maxLength={20}
        onChange={setTyped}
      />
    </FormDialog>
  )
}
