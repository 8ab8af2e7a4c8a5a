import { useState } from "react"

import type { Answer } from "../../client/types"
import {
  isSerial,
  MAX_SERIAL_LENGTH,
  VERIFICATION_DIGITS,
  writtenVerification,
} from "../../codes/serial-codes"
import { useText } from "../../react/provider"
import { fieldRefusal } from "../../react/field-refusal"
import { useAct } from "../../react/use-act"
import { useAnnounce } from "../ui/announcer"
import { Button } from "../ui/button"
import { Dialog, DialogButtons, FormDialog } from "../ui/dialog"
import { TextField } from "../ui/field"
import { Notice } from "../ui/states"

/** Refusals that the field of the serial number shows. */
const SERIAL_CODES = [
  "SERIAL_INVALID",
  "SERIAL_BLACKLISTED",
  "SERIAL_USED_BY_YOU",
  "SERIAL_USED",
  "SERIAL_IN_PROGRESS",
  "SERIALS_OFF",
]

export type SerialProgram = Answer<"listSerialPrograms">["programs"][number]

/** Redeems a serial number into an order of the customer, and opens it. */
export function RedeemDialog({
  programs,
  onOpen,
  onClose,
}: {
  /** Programs that accept serial numbers. */
  programs: SerialProgram[]
  onOpen: (orderId: string) => void
  onClose: () => void
}) {
  const text = useText()
  const { messages, fill } = text
  const { redeem } = messages
  const say = useAnnounce()
  const [serial, setSerial] = useState("")
  const [typed, setTyped] = useState("")
  const [tried, setTried] = useState(false)
  // The serial determines the program, so before it is known the verification number is optional.
  const asksNumber = programs.some((each) => each.verification)
  const verification = asksNumber ? writtenVerification(typed) : undefined
  const act = useAct(
    (client) =>
      client.redeemSerial({
        serial: serial.trim(),
        verification_number: verification ?? undefined,
      }),
    ({ order, license_ids }) => {
      const done = license_ids.length > 0 ? redeem.done : redeem.doneSoon
      say(fill(done, { number: `#${order.display_id}` }))
      onClose()
      onOpen(order.id)
    }
  )
  if (programs.length === 0) {
    return (
      <Dialog title={redeem.title} onClose={onClose}>
        <Notice>{redeem.none}</Notice>
        <DialogButtons>
          <Button onClick={onClose}>{messages.common.close}</Button>
        </DialogButtons>
      </Dialog>
    )
  }
  return (
    <FormDialog
      title={redeem.title}
      description={redeem.description}
      act={act}
      submit={redeem.submit}
      atField={SERIAL_CODES}
      ready={isSerial(serial) && verification !== null}
      onUnready={() => setTried(true)}
      onClose={onClose}
    >
      <TextField
        label={redeem.serial}
        hint={redeem.serialHint}
        error={fieldRefusal(text, act, SERIAL_CODES)}
        value={serial}
        maxLength={MAX_SERIAL_LENGTH}
        autoCapitalize="characters"
        spellCheck={false}
        className="mpl-code-input"
        onChange={(value) => {
          act.clear()
          setSerial(value)
        }}
      />
      {asksNumber && (
        <TextField
          label={redeem.verification}
          hint={redeem.verificationHint}
          // A number that is still being typed is not wrong yet.
          error={
            verification === null && (tried || typed.length >= VERIFICATION_DIGITS)
              ? redeem.verificationWrong
              : null
          }
          required={null}
          value={typed}
          maxLength={20}
          inputMode="numeric"
          onChange={(value) => {
            act.clear()
            setTyped(value)
          }}
        />
      )}
    </FormDialog>
  )
}
