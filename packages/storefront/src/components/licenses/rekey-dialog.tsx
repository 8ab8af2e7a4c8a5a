import { useState } from "react"

import type { CustomerLicense } from "../../client/types"
import { useText } from "../../react/provider"
import { useAct } from "../../react/use-act"
import { useAnnounce } from "../ui/announcer"
import { FormDialog } from "../ui/dialog"
import { SelectField } from "../ui/field"

/** Hours for which the old key still works. */
const GRACES = ["0", "24", "168", "720"] as const
type Grace = (typeof GRACES)[number]

/** Gives a license a new key; the old one ends at once or after a chosen time. */
export function RekeyDialog({
  license,
  onClose,
}: {
  license: CustomerLicense
  onClose: () => void
}) {
  const { rekey } = useText().messages
  const say = useAnnounce()
  const [grace, setGrace] = useState<Grace>("0")
  const act = useAct(
    (client) => client.rekeyCustomerLicense({ id: license.id, grace_hours: Number(grace) }),
    () => {
      say(rekey.done)
      onClose()
    }
  )
  return (
    <FormDialog
      title={rekey.title}
      description={rekey.description}
      act={act}
      submit={rekey.submit}
      look="danger"
      onClose={onClose}
    >
      <SelectField
        label={rekey.grace}
        hint={rekey.graceHint}
        value={grace}
        onChange={(value) => setGrace(value as Grace)}
      >
        {GRACES.map((hours) => (
          <option key={hours} value={hours}>
            {rekey.graces[hours]}
          </option>
        ))}
      </SelectField>
    </FormDialog>
  )
}
