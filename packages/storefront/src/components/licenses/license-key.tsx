import { useState } from "react"

import type { CustomerLicense } from "../../client/types"
import { useText } from "../../react/provider"
import { useAct } from "../../react/use-act"
import { Button } from "../ui/button"
import { CopyButton } from "../ui/copy-button"
import { Dialog, DialogButtons, FormDialog } from "../ui/dialog"
import { licenseName } from "./license-name"

/** Only the vendor sees the key of a license that is not in force. */
const WITHHELD: CustomerLicense["status"][] = ["revoked", "suspended", "blocked"]

/** Whether its owner may see and replace the key. */
export const isInForce = ({ status }: CustomerLicense): boolean => !WITHHELD.includes(status)

/** The masked key of a license. A dialog shows the whole key after a confirmation, because that is recorded. */
export function LicenseKey({ license }: { license: CustomerLicense }) {
  const { messages, fill } = useText()
  const [asking, setAsking] = useState(false)
  if (!license.key_redacted) {
    return <span className="mpl-muted">{messages.licenses.noKey}</span>
  }
  return (
    <span className="mpl-key">
      <span className="mpl-mono" dir="ltr">
        {license.key_redacted}
      </span>
      {isInForce(license) && (
        <Button
          look="plain"
          aria-label={fill(messages.reveal.actionOf, { license: licenseName(license) })}
          onClick={() => setAsking(true)}
        >
          {messages.reveal.action}
        </Button>
      )}
      {asking && <RevealDialog license={license} onClose={() => setAsking(false)} />}
    </span>
  )
}

function RevealDialog({ license, onClose }: { license: CustomerLicense; onClose: () => void }) {
  const { messages } = useText()
  const { reveal, licenses } = messages
  const [key, setKey] = useState<string | null>(null)
  const act = useAct(
    (client) => client.revealCustomerLicenseKey({ id: license.id }),
    (answer) => setKey(answer.key)
  )
  if (key === null) {
    return (
      <FormDialog
        title={reveal.title}
        description={reveal.description}
        act={act}
        submit={reveal.confirm}
        onClose={onClose}
      >
        {null}
      </FormDialog>
    )
  }
  return (
    <Dialog
      key="shown"
      title={reveal.shownTitle}
      description={licenseName(license)}
      onClose={onClose}
    >
      <output className="mpl-code mpl-key-whole" dir="ltr" aria-label={licenses.key}>
        {key}
      </output>
      <DialogButtons>
        <CopyButton value={key} what={licenses.key} />
        <Button look="primary" onClick={onClose}>
          {messages.common.done}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
