import { useState } from "react"

import type { CustomerActivation, CustomerLicense, OfflineFile } from "../../client/types"
import { useText } from "../../react/provider"
import { useAct } from "../../react/use-act"
import { useLoad } from "../../react/use-load"
import { computerName } from "../computers/computer-name"
import { FileReady } from "../offline/file-ready"
import { Dialog, DialogButtons, FormDialog } from "../ui/dialog"
import { Button } from "../ui/button"
import { SelectField, TextField } from "../ui/field"
import { Load } from "../ui/states"

/** Most computers to choose from. */
const MOST = 100

/** `feature`: whose seat; empty = the license's own. */
type Props = { license: CustomerLicense; feature: string; onClose: () => void }

/** Takes a floating seat along: for one computer, with a machine file that ends when the seat is free again. */
export function BorrowDialog({ license, feature, onClose }: Props) {
  const { messages } = useText()
  const { sessions, common } = messages
  const loaded = useLoad(
    `borrowers ${license.id}`,
    (client, options) =>
      client.listCustomerActivations({ id: license.id, limit: MOST, offset: 0 }, options),
    true
  )
  const computers = loaded.data?.activations ?? []
  if (computers.length > 0) {
    return <BorrowForm key="form" {...{ license, feature, computers, onClose }} />
  }
  return (
    <Dialog title={sessions.borrowTitle} onClose={onClose}>
      <Load of={loaded} rows={1}>
        {() => <p className="mpl-muted">{sessions.borrowNone}</p>}
      </Load>
      <DialogButtons>
        <Button onClick={onClose}>{common.close}</Button>
      </DialogButtons>
    </Dialog>
  )
}

function BorrowForm({
  license,
  feature,
  computers,
  onClose,
}: Props & { computers: readonly CustomerActivation[] }) {
  const { messages, fill, number } = useText()
  const { sessions } = messages
  const most = license.max_borrow_hours ?? 0
  const [chosen, setChosen] = useState(computers[0]?.id ?? "")
  const [hours, setHours] = useState("")
  const [file, setFile] = useState<OfflineFile | null>(null)
  const wanted = Number(hours)
  const valid = hours === "" || (Number.isInteger(wanted) && wanted >= 1 && wanted <= most)
  const act = useAct(
    (client) =>
      client.borrowCustomerSession({
        id: license.id,
        activation_id: chosen,
        feature: feature || undefined,
        hours: hours === "" ? undefined : wanted,
      }),
    (answer) => setFile(answer.file)
  )
  if (file) {
    return (
      <Dialog key="done" title={sessions.borrowDone} onClose={onClose}>
        <FileReady file={file} fileName={`${license.program.code}-machine`} onClose={onClose} />
      </Dialog>
    )
  }
  return (
    <FormDialog
      title={sessions.borrowTitle}
      description={sessions.borrowDescription}
      act={act}
      submit={sessions.borrow}
      ready={valid && chosen !== ""}
      onClose={onClose}
    >
      <ComputerField computers={computers} value={chosen} onChange={setChosen} />
      <TextField
        type="number"
        label={sessions.borrowHours}
        hint={fill(sessions.borrowHoursHint, { count: number(most) })}
        required={false}
        min={1}
        max={most}
        value={hours}
        error={valid ? null : fill(messages.issue.atMost, { count: number(most) })}
        onChange={setHours}
      />
    </FormDialog>
  )
}

function ComputerField({
  computers,
  value,
  onChange,
}: {
  computers: readonly CustomerActivation[]
  value: string
  onChange: (id: string) => void
}) {
  const text = useText()
  return (
    <SelectField label={text.messages.sessions.borrowComputer} value={value} onChange={onChange}>
      {computers.map((computer) => (
        <option key={computer.id} value={computer.id}>
          {computerName(text, computer)}
        </option>
      ))}
    </SelectField>
  )
}
