import type { ComponentType } from "react"

import type {
  CustomerActivation,
  CustomerLicense,
  CustomerOrder,
  TaskOutlook,
} from "../../client/types"
import { useText } from "../../react/provider"
import { isOffered, whyNot, whyNotFile, whyNoTaskOn, whyNotTask } from "../../react/reasons"
import type { Text } from "../../react/text"
import { MakeFileDialog } from "../offline/make-file-dialog"
import { Button } from "../ui/button"
import { Choices, type Choice } from "../ui/choices"
import { Dialog, DialogButtons } from "../ui/dialog"
import { CodePanel } from "./code-panel"
import { computerName } from "./computer-name"
import { NoteDialog, ResetDeviceDialog, RevokeDeviceDialog } from "./device-dialogs"
import { ReactivateDialog, RemoveDialog, TransferDialog } from "./task-dialogs"

/** The acts on one computer, besides viewing its code. */
type ComputerAct = "reactivate" | "transfer" | "remove" | "file" | "note" | "reset" | "revoke"

/** The dialog that is open, and about which computer. */
export type ComputerDialog = {
  kind: "code" | "manage" | ComputerAct
  computer: CustomerActivation
}

type ActProps = {
  order: CustomerOrder
  license: CustomerLicense
  computer: CustomerActivation
  onClose: () => void
}

const ACT_DIALOGS: Record<ComputerAct, ComponentType<ActProps>> = {
  reactivate: ReactivateDialog,
  transfer: TransferDialog,
  remove: RemoveDialog,
  file: MakeFileDialog,
  note: NoteDialog,
  reset: ResetDeviceDialog,
  revoke: RevokeDeviceDialog,
}

/** The dialogs of one computer: its code, the choice of acts, and each act. */
export function ComputerDialogs({
  order,
  license,
  dialog: { kind, computer },
  onDialog,
  onClose,
}: {
  order: CustomerOrder
  license: CustomerLicense
  dialog: ComputerDialog
  onDialog: (dialog: ComputerDialog) => void
  onClose: () => void
}) {
  const text = useText()
  const { messages } = text
  if (kind === "code") {
    return (
      <Dialog title={messages.code.title} onClose={onClose}>
        <CodePanel computer={computer} />
        <DialogButtons>
          <Button look="primary" onClick={onClose}>
            {messages.common.done}
          </Button>
        </DialogButtons>
      </Dialog>
    )
  }
  if (kind === "manage") {
    return (
      <Dialog
        title={text.fill(messages.manage.title, { computer: computerName(text, computer) })}
        description={messages.manage.description}
        onClose={onClose}
      >
        <Choices
          choices={choicesOf(text, order, license)}
          onChoose={(act) => onDialog({ kind: act, computer })}
        />
      </Dialog>
    )
  }
  const ActDialog = ACT_DIALOGS[kind]
  return <ActDialog order={order} license={license} computer={computer} onClose={onClose} />
}

/** The acts that the license knows, each with why it is not possible. */
function choicesOf(
  text: Text,
  order: CustomerOrder,
  license: CustomerLicense
): Choice<ComputerAct>[] {
  const { reactivate, transfer, remove, offline, note, resetDevice, revokeDevice } = text.messages
  const choice = (
    id: ComputerAct,
    { name, hint }: { name: string; hint: string },
    why: string | null
  ) => ({ id, name, hint, why })
  const { tasks, files } = license
  const outlooks = { ...tasks, file: files.machine }
  const all = [
    choice("reactivate", reactivate, whyNoTaskOn(text, "reactivate", license, order)),
    choice("transfer", transfer, whyNoTaskOn(text, "transfer", license, order)),
    choice("remove", remove, whyNoTaskOn(text, "remove", license, order)),
    choice("file", offline.machine, whyNotFile(text, "machine", license, order)),
    choice("note", note, whyNot(text, order, "annotate")),
    choice(
      "reset",
      resetDevice,
      whyNot(text, order, "reset_device") ??
        (license.owner_reset && whyNotTask(text, license.owner_reset))
    ),
    choice("revoke", revokeDevice, whyNot(text, order, "revoke_device")),
  ]
  return all.filter(({ id }) =>
    isOffered((outlooks as Partial<Record<ComputerAct, TaskOutlook>>)[id])
  )
}
