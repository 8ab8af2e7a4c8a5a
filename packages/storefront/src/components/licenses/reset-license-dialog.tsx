import { useState } from "react"

import type { CustomerLicense } from "../../client/types"
import { useText } from "../../react/provider"
import { useAct } from "../../react/use-act"
import { FormDialog } from "../ui/dialog"
import { TextField } from "../ui/field"
import { useAnnounce } from "../ui/announcer"

/** Ends all activations of a license. */
export function ResetLicenseDialog({
  license,
  onClose,
}: {
  license: CustomerLicense
  onClose: () => void
}) {
  const { resetLicense } = useText().messages
  const say = useAnnounce()
  const [reason, setReason] = useState("")
  const act = useAct(
    (client) => client.resetCustomerLicense({ id: license.id, reason: reason.trim() || undefined }),
    () => {
      say(resetLicense.done)
      onClose()
    }
  )
  return (
    <FormDialog
      title={resetLicense.title}
      description={resetLicense.description}
      act={act}
      submit={resetLicense.submit}
      look="danger"
      onClose={onClose}
    >
      <TextField
        label={resetLicense.reason}
        hint={resetLicense.reasonHint}
        required={false}
        value={reason}
        maxLength={500}
        onChange={setReason}
      />
    </FormDialog>
  )
}
