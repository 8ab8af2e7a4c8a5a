import { useState } from "react"

import type { CustomerLicense } from "../../client/types"
import { useText } from "../../react/provider"
import { useAct } from "../../react/use-act"
import { Button } from "../ui/button"
import { FormDialog } from "../ui/dialog"
import { TextField } from "../ui/field"
import { CrossIcon } from "../ui/icons"
import { useAnnounce } from "../ui/announcer"
import { type CustomField, customFieldRows, customFieldsOf } from "./custom-fields"

/** The custom fields of a license, which the program on the computers reads. */
export function EditLicenseDialog({
  license,
  onClose,
}: {
  license: CustomerLicense
  onClose: () => void
}) {
  const { messages, fill } = useText()
  const { editLicense } = messages
  const say = useAnnounce()
  const [rows, setRows] = useState(() => customFieldRows(license.custom_fields))
  const isTwice = ({ name }: CustomField) =>
    name.trim() !== "" && rows.filter((row) => row.name.trim() === name.trim()).length > 1
  const act = useAct(
    (client) =>
      client.updateCustomerLicense({
        id: license.id,
        custom_fields: customFieldsOf(rows, license.custom_fields),
      }),
    () => {
      say(editLicense.saved)
      onClose()
    }
  )
  const change = (at: number, changed: Partial<CustomField>) =>
    setRows(rows.map((row, index) => (index === at ? { ...row, ...changed } : row)))
  return (
    <FormDialog
      title={editLicense.title}
      description={editLicense.description}
      act={act}
      submit={messages.common.save}
      ready={!rows.some(isTwice)}
      onClose={onClose}
    >
      {rows.map((row, at) => (
        <div key={at} className="mpl-pair">
          <TextField
            label={editLicense.field}
            value={row.name}
            maxLength={100}
            error={isTwice(row) ? editLicense.twice : null}
            onChange={(name) => change(at, { name })}
          />
          <TextField
            label={editLicense.value}
            value={row.value}
            required={false}
            maxLength={1000}
            onChange={(value) => change(at, { value })}
          />
          <Button
            look="plain"
            aria-label={fill(editLicense.remove, { field: row.name })}
            onClick={() => setRows(rows.filter((_, index) => index !== at))}
          >
            <CrossIcon />
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => setRows([...rows, { name: "", value: "" }])}>
          {editLicense.add}
        </Button>
      </div>
    </FormDialog>
  )
}
