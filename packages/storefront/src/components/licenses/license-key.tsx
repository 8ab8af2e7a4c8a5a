import { useState } from "react"

import type { CustomerLicense } from "../../client/types"
import { useText } from "../../react/provider"
import { useAct } from "../../react/use-act"
import { Button } from "../ui/button"
import { CopyButton } from "../ui/copy-button"
import { FormDialog } from "../ui/dialog"
import { useSay } from "../ui/announcer"
import { licenseName } from "./license-name"

/** The masked key of a licence; it is shown whole after a question, because that is recorded. */
export function LicenseKey({ license }: { license: CustomerLicense }) {
  const { messages, fill } = useText()
  const [asking, setAsking] = useState(false)
  const [key, setKey] = useState<string | null>(null)
  if (!license.key_redacted) {
    return <span className="mpl-muted">{messages.licenses.noKey}</span>
  }
  if (key !== null) {
    return (
      <span className="mpl-key">
        <output className="mpl-mono mpl-key-whole" dir="ltr">
          {key}
        </output>
        <CopyButton value={key} what={messages.licenses.key} />
        <Button look="plain" onClick={() => setKey(null)}>
          {messages.reveal.hide}
        </Button>
      </span>
    )
  }
  return (
    <span className="mpl-key">
      <span className="mpl-mono" dir="ltr">
        {license.key_redacted}
      </span>
      <Button
        look="plain"
        aria-label={fill(messages.reveal.actionOf, { license: licenseName(license) })}
        onClick={() => setAsking(true)}
      >
        {messages.reveal.action}
      </Button>
      {asking && <RevealDialog license={license} onKey={setKey} onClose={() => setAsking(false)} />}
    </span>
  )
}

function RevealDialog({
  license,
  onKey,
  onClose,
}: {
  license: CustomerLicense
  onKey: (key: string) => void
  onClose: () => void
}) {
  const { messages } = useText()
  const say = useSay()
  const act = useAct(
    (client) => client.revealCustomerLicenseKey({ id: license.id }),
    ({ key }) => {
      onKey(key)
      say(messages.reveal.shown)
      onClose()
    }
  )
  return (
    <FormDialog
      title={messages.reveal.title}
      description={messages.reveal.description}
      act={act}
      submit={messages.reveal.confirm}
      onClose={onClose}
    >
      {null}
    </FormDialog>
  )
}
