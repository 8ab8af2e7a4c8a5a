import { useState } from "react"

import type { CustomerActivation, CustomerLicense, OfflineFile } from "../../client/types"
import { useText } from "../../react/provider"
import { useAct } from "../../react/use-act"
import { Dialog, FormDialog } from "../ui/dialog"
import { TextField } from "../ui/field"
import { FileReady } from "./file-ready"

const DAY_SECONDS = 86_400
const MAX_DAYS = 3_650

/** Makes a license file, or the machine file of a computer. */
export function MakeFileDialog({
  license,
  computer,
  onClose,
}: {
  license: CustomerLicense
  /** Absent = a license file, for any computer. */
  computer?: CustomerActivation
  onClose: () => void
}) {
  const { messages, fill } = useText()
  const { offline } = messages
  const texts = computer ? offline.machine : offline.license
  const [days, setDays] = useState("")
  const [file, setFile] = useState<OfflineFile | null>(null)
  const wanted = Number(days)
  const valid = days === "" || (Number.isInteger(wanted) && wanted >= 1 && wanted <= MAX_DAYS)
  const act = useAct(
    (client) =>
      client.createCustomerOfflineFile({
        id: license.id,
        activation_id: computer?.id,
        ttl: days === "" ? undefined : wanted * DAY_SECONDS,
      }),
    (answer) => setFile(answer.file)
  )
  if (file) {
    return (
      <Dialog key="done" title={texts.name} onClose={onClose}>
        <FileReady file={file} fileName={license.program.code} onClose={onClose} />
      </Dialog>
    )
  }
  return (
    <FormDialog
      title={texts.title}
      description={texts.description}
      act={act}
      submit={offline.make}
      ready={valid}
      onClose={onClose}
    >
      <TextField
        type="number"
        label={offline.days}
        hint={offline.daysHint}
        required={false}
        min={1}
        max={MAX_DAYS}
        value={days}
        error={valid ? null : fill(messages.issue.atMost, { count: MAX_DAYS })}
        onChange={setDays}
      />
    </FormDialog>
  )
}
