import { useState } from "react"

import { writtenReceipt } from "../../codes/typed-codes"
import type { CustomerLicense, GivenOutFile } from "../../client/types"
import { useText } from "../../react/provider"
import { fieldRefusal } from "../../react/field-refusal"
import { useAct } from "../../react/use-act"
import { ReceiptField } from "../computers/code-fields"
import { useAnnounce } from "../ui/announcer"
import { FormDialog } from "../ui/dialog"

/** Refusals of the receipt itself. */
const RECEIPT_CODES = ["INVALID_RECEIPT"]

/** Gives a machine file back, with the receipt that the program showed. */
export function ReturnFileDialog({
  license,
  file,
  onClose,
}: {
  license: CustomerLicense
  file: Pick<GivenOutFile, "id">
  onClose: () => void
}) {
  const text = useText()
  const { files } = text.messages.offline
  const say = useAnnounce()
  const [typed, setTyped] = useState("")
  const receipt = writtenReceipt(typed)
  const act = useAct(
    (client) =>
      client.returnCustomerOfflineFile({
        id: license.id,
        file_id: file.id,
        receipt: receipt ?? typed,
      }),
    () => {
      say(files.returnDone)
      onClose()
    }
  )
  return (
    <FormDialog
      title={files.returnTitle}
      description={files.returnDescription}
      act={act}
      submit={files.return}
      look="danger"
      atField={RECEIPT_CODES}
      ready={receipt !== null}
      onClose={onClose}
    >
      <ReceiptField
        value={typed}
        refusal={fieldRefusal(text, act, RECEIPT_CODES)}
        onChange={(value) => {
          act.clear()
          setTyped(value)
        }}
      />
    </FormDialog>
  )
}
