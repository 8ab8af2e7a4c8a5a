import { useState } from "react"

import type { Answer } from "../../client/types"
import {
  isSerial,
  MAX_SERIAL_LENGTH,
  VERIFICATION_DIGITS,
  writtenVerification,
} from "../../codes/serial-codes"
import { useText } from "../../react/provider"
import { useAct } from "../../react/use-act"
import { useSay } from "../ui/announcer"
import { Button } from "../ui/button"
import { Dialog, DialogButtons, FormDialog } from "../ui/dialog"
import { SelectField, TextField } from "../ui/field"
import { Notice } from "../ui/states"

export type SerialProgram = Answer<"listSerialPrograms">["programs"][number]

/** Makes a serial number an order of the customer's, and opens it. */
export function RedeemDialog({
  programs,
  onOpen,
  onClose,
}: {
  /** Those that take serial numbers. */
  programs: SerialProgram[]
  onOpen: (orderId: string) => void
  onClose: () => void
}) {
  const { messages, fill } = useText()
  const { redeem } = messages
  const say = useSay()
  const [code, setCode] = useState(programs[0]?.code ?? "")
  const [serial, setSerial] = useState("")
  const [typed, setTyped] = useState("")
  const [tried, setTried] = useState(false)
  const program = programs.find((each) => each.code === code)
  const verification = program?.verification ? writtenVerification(typed) : undefined
  const act = useAct(
    (client) =>
      client.redeemSerial({
        program: code,
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
      ready={isSerial(serial) && verification !== null}
      onUnready={() => setTried(true)}
      onClose={onClose}
    >
      {programs.length > 1 && (
        <SelectField label={redeem.program} value={code} onChange={setCode}>
          {programs.map((each) => (
            <option key={each.id} value={each.code}>
              {each.name}
            </option>
          ))}
        </SelectField>
      )}
      <TextField
        label={redeem.serial}
        hint={redeem.serialHint}
        value={serial}
        maxLength={MAX_SERIAL_LENGTH}
        autoCapitalize="characters"
        spellCheck={false}
        className="mpl-code-input"
        onChange={setSerial}
      />
      {program?.verification && (
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
          onChange={setTyped}
        />
      )}
    </FormDialog>
  )
}
