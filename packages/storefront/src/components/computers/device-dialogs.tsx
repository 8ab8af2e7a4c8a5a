import { useState } from "react"

import type { CustomerActivation, CustomerLicense, LicensingClient } from "../../client/types"
import { useText } from "../../react/provider"
import { useAct } from "../../react/use-act"
import { FormDialog } from "../ui/dialog"
import { TextField } from "../ui/field"
import { useAnnounce } from "../ui/announcer"
import { computerName } from "./computer-name"

const MAX_NOTE = 30

type OnComputer = { computer: CustomerActivation; onClose: () => void }

/** Another name for a computer. */
export function NoteDialog({ computer, onClose }: OnComputer) {
  const { messages } = useText()
  const say = useAnnounce()
  const [note, setNote] = useState(computer.note ?? "")
  const act = useAct(
    (client) => client.annotateCustomerActivation({ id: computer.id, note: note.trim() || null }),
    () => {
      say(messages.note.saved)
      onClose()
    }
  )
  return (
    <FormDialog
      title={messages.note.title}
      act={act}
      submit={messages.common.save}
      onClose={onClose}
    >
      <TextField
        label={messages.codes.note}
        hint={messages.codes.noteHint}
        required={false}
        value={note}
        maxLength={MAX_NOTE}
        onChange={setNote}
      />
    </FormDialog>
  )
}

/** Ends an activation without a removal code: by permission, or as the order's owner a few times a year. */
export function ResetDeviceDialog({
  license,
  ...props
}: OnComputer & { license: Pick<CustomerLicense, "owner_reset"> }) {
  const { resetDevice } = useText().messages
  const { ownerDescription, description } = resetDevice
  return (
    <EndDialog
      {...props}
      texts={{ ...resetDevice, description: license.owner_reset ? ownerDescription : description }}
      end={(client, id) => client.resetCustomerActivation({ id })}
    />
  )
}

/** Takes the license from a computer that may no longer use it. */
export function RevokeDeviceDialog(props: OnComputer) {
  const { revokeDevice } = useText().messages
  return (
    <EndDialog
      {...props}
      texts={revokeDevice}
      end={(client, id) => client.revokeCustomerActivation({ id })}
    />
  )
}

function EndDialog({
  computer,
  onClose,
  texts,
  end,
}: OnComputer & {
  texts: { title: string; description: string; submit: string; done: string }
  end: (client: LicensingClient, id: string) => Promise<unknown>
}) {
  const text = useText()
  const say = useAnnounce()
  const act = useAct(
    (client) => end(client, computer.id),
    () => {
      say(texts.done)
      onClose()
    }
  )
  return (
    <FormDialog
      title={text.fill(texts.title, { computer: computerName(text, computer) })}
      description={texts.description}
      act={act}
      submit={texts.submit}
      look="danger"
      onClose={onClose}
    >
      {null}
    </FormDialog>
  )
}
