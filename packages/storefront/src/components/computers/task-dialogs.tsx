import { type ReactNode, useState } from "react"

import { type CodePair, writtenRemovalCode } from "../../codes/typed-codes"
import type { Answer, CustomerActivation, CustomerOrder, LicensingClient } from "../../client/types"
import { fieldRefusal } from "../../react/field-refusal"
import { useSetLastActivated } from "../../react/last-activated"
import { useText } from "../../react/provider"
import { useAct } from "../../react/use-act"
import { Button } from "../ui/button"
import { Dialog, DialogButtons, FormDialog } from "../ui/dialog"
import { TextField } from "../ui/field"
import { Notice } from "../ui/states"
import { type CodeCheckTarget, CodeFields, completeCodes, RemovalCodeField } from "./code-fields"
import { CodePanel } from "./code-panel"
import { computerName } from "./computer-name"
import { freeSeats } from "./free-seats"

type TaskAnswer = Answer<"activateOnOrder">

const MAX_NOTE = 30

/** Refusals that the field of the wrong value shows. */
const MACHINE_CODES = ["INVALID_MACHINE_CODES"]
const REMOVAL_CODES = ["INVALID_REMOVAL_CODE"]
const TRANSFER_CODES = [...MACHINE_CODES, ...REMOVAL_CODES]

/** What a task needs besides the codes. */
type TaskTexts = { title: string; description: string; submit: string; done: string }

/** The order, and the license if one is chosen, that typed codes are checked against. */
export function checkTarget(order: CustomerOrder, license_id?: string): CodeCheckTarget {
  return order.acts.check_codes?.allowed ? { order_id: order.id, license_id } : null
}

/** A task by typed codes: asks for them, then shows the new activation code. */
export function TypedTaskDialog({
  texts,
  check,
  note: firstNote = "",
  withRemovalCode = false,
  send,
  onClose,
  children,
}: {
  texts: TaskTexts
  check: CodeCheckTarget
  note?: string
  withRemovalCode?: boolean
  send: (
    client: LicensingClient,
    typed: CodePair & { note: string | undefined; removal_code: string }
  ) => Promise<TaskAnswer>
  onClose: () => void
  children?: ReactNode
}) {
  const text = useText()
  const { messages } = text
  const mark = useSetLastActivated()
  const [codes, setCodes] = useState<CodePair>({ site_code: "", machine_id: "" })
  const [removalCode, setRemovalCode] = useState("")
  const [note, setNote] = useState(firstNote)
  const [answer, setAnswer] = useState<TaskAnswer | null>(null)
  const complete = completeCodes(codes)
  const proof = writtenRemovalCode(removalCode)
  const act = useAct(
    (client) =>
      send(client, {
        ...(complete ?? codes),
        note: note.trim() || undefined,
        removal_code: proof ?? removalCode,
      }),
    (done) => {
      setAnswer(done)
      mark(done.activation)
    }
  )
  if (answer) {
    return <TaskDone title={texts.done} answer={answer} onClose={onClose} />
  }
  return (
    <FormDialog
      title={texts.title}
      description={texts.description}
      act={act}
      submit={texts.submit}
      atField={withRemovalCode ? TRANSFER_CODES : MACHINE_CODES}
      ready={complete !== null && (!withRemovalCode || proof !== null)}
      onClose={onClose}
    >
      {children}
      {withRemovalCode && (
        <RemovalCodeField
          value={removalCode}
          refusal={fieldRefusal(text, act, REMOVAL_CODES)}
          onChange={(value) => {
            act.clear()
            setRemovalCode(value)
          }}
        />
      )}
      <CodeFields
        value={codes}
        check={check}
        refusal={fieldRefusal(text, act, MACHINE_CODES)}
        onChange={(value) => {
          act.clear()
          setCodes(value)
        }}
      />
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

function TaskDone({
  title,
  answer,
  onClose,
}: {
  title: string
  answer: TaskAnswer
  onClose: () => void
}) {
  const text = useText()
  const { messages } = text
  return (
    <Dialog key="done" title={title} onClose={onClose}>
      {answer.repeated && <Notice>{messages.activate.repeated}</Notice>}
      <CodePanel computer={answer.activation} />
      <p className="mpl-muted">{freeSeats(text, answer)}</p>
      <DialogButtons>
        <Button look="primary" onClick={onClose}>
          {messages.common.done}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}

type OnComputer = { order: CustomerOrder; computer: CustomerActivation; onClose: () => void }

/** The same computer after a crash, with the codes that it shows now. */
export function ReactivateDialog({ order, computer, onClose }: OnComputer) {
  const text = useText()
  const { reactivate } = text.messages
  const name = computerName(text, computer)
  return (
    <TypedTaskDialog
      texts={{ ...reactivate, title: text.fill(reactivate.title, { computer: name }) }}
      check={checkTarget(order, computer.license_id)}
      note={computer.note ?? ""}
      send={(client, { removal_code: _, ...typed }) =>
        client.reactivateCustomerActivation({ id: computer.id, ...typed })
      }
      onClose={onClose}
    />
  )
}

/** Another computer takes the seat over, with the removal code of this one. */
export function TransferDialog({ order, computer, onClose }: OnComputer) {
  const text = useText()
  const { transfer } = text.messages
  const name = computerName(text, computer)
  return (
    <TypedTaskDialog
      texts={{ ...transfer, title: text.fill(transfer.title, { computer: name }) }}
      check={checkTarget(order, computer.license_id)}
      withRemovalCode
      send={(client, typed) => client.transferCustomerActivation({ id: computer.id, ...typed })}
      onClose={onClose}
    />
  )
}

/** Frees the seat of this computer, with its removal code. */
export function RemoveDialog({ computer, onClose }: OnComputer) {
  const text = useText()
  const { messages, fill } = text
  const [code, setCode] = useState("")
  const [answer, setAnswer] = useState<TaskAnswer | null>(null)
  const written = writtenRemovalCode(code)
  const act = useAct(
    (client) => client.removeCustomerActivation({ id: computer.id, removal_code: written ?? code }),
    setAnswer
  )
  if (answer) {
    return (
      <Dialog key="done" title={messages.remove.done} onClose={onClose}>
        <Notice tone="success">
          <strong>{freeSeats(text, answer)}</strong> {messages.remove.doneHint}
        </Notice>
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
      title={fill(messages.remove.title, { computer: computerName(text, computer) })}
      description={messages.remove.description}
      act={act}
      submit={messages.remove.submit}
      look="danger"
      atField={REMOVAL_CODES}
      ready={written !== null}
      onClose={onClose}
    >
      <RemovalCodeField
        value={code}
        refusal={fieldRefusal(text, act, REMOVAL_CODES)}
        onChange={(value) => {
          act.clear()
          setCode(value)
        }}
      />
    </FormDialog>
  )
}
