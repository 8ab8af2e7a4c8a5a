import { useState } from "react"

import type { CustomerLicense } from "../../client/types"
import { useText } from "../../react/provider"
import { useAct } from "../../react/use-act"
import { FormDialog } from "../ui/dialog"
import { TextField } from "../ui/field"
import { useAnnounce } from "../ui/announcer"

/** Ends all activations of a license, or of all licenses of its unit of a bundle. */
export function ResetLicenseDialog({
  license,
  whole = false,
  onClose,
}: {
  license: CustomerLicense
  whole?: boolean
  onClose: () => void
}) {
  const { resetLicense, unit } = useText().messages
  const say = useAnnounce()
  const [reason, setReason] = useState("")
  const act = useAct(
    async (client) => {
      const asked = { id: license.id, reason: reason.trim() || undefined }
      await (whole ? client.resetCustomerUnit(asked) : client.resetCustomerLicense(asked))
    },
    () => {
      say(whole ? unit.resetDone : resetLicense.done)
      onClose()
    }
  )
  return (
    <FormDialog
      title={whole ? unit.resetTitle : resetLicense.title}
      description={whole ? unit.resetDescription : resetLicense.description}
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
