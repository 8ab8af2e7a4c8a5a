import type { LicenseStatus } from "../../client/types"
import { useText } from "../../react/provider"
import { SelectField, TextField } from "../ui/field"

/** The filter of an order's licenses; empty = all. */
export type LicenseFilterValue = { q: string; status: LicenseStatus | "" }

export const NO_FILTER: LicenseFilterValue = { q: "", status: "" }

/** Filters an order's licenses by text and status. */
export function LicenseFilter({
  value,
  onChange,
}: {
  value: LicenseFilterValue
  onChange: (value: LicenseFilterValue) => void
}) {
  const { messages } = useText()
  const { search, searchHint, columns, anyStatus } = messages.licenses
  return (
    <search className="mpl-toolbar">
      <TextField
        type="search"
        label={search}
        hint={searchHint}
        required={null}
        value={value.q}
        maxLength={100}
        onChange={(q) => onChange({ ...value, q })}
      />
      <SelectField
        label={columns.status}
        value={value.status}
        onChange={(status) => onChange({ ...value, status: status as LicenseStatus | "" })}
      >
        <option value="">{anyStatus}</option>
        {Object.entries(messages.status).map(([status, name]) => (
          <option key={status} value={status}>
            {name}
          </option>
        ))}
      </SelectField>
    </search>
  )
}
