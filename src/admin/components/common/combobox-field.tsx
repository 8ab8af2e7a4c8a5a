import { Combobox, Form } from "@medusajs/dashboard/components"
import type { useComboboxData } from "@medusajs/dashboard/hooks"
import type { FieldValues } from "react-hook-form"

import type { FieldProps } from "./text-field"

type Props<T extends FieldValues> = FieldProps<T> & {
  found: Pick<
    ReturnType<typeof useComboboxData>,
    "searchValue" | "onSearchValueChange" | "fetchNextPage" | "isFetchingNextPage"
  >
  options: { value: string; label: string }[]
}

/** One of very many, found by typing; the empty text, or null if optional, while nothing is chosen. */
export const ComboboxField = <T extends FieldValues>({
  name,
  label,
  hint,
  optional,
  found,
  options,
}: Props<T>) => (
  <Form.Field<T>
    name={name}
    render={({ field: { value, onChange, ...field } }) => (
      <Form.Item>
        <Form.Label optional={optional}>{label}</Form.Label>
        <Form.Control>
          <Combobox
            {...field}
            value={typeof value === "string" ? value : ""}
            onChange={(next) => onChange(next || (optional ? null : ""))}
            allowClear={optional}
            options={options}
            searchValue={found.searchValue}
            onSearchValueChange={found.onSearchValueChange}
            fetchNextPage={found.fetchNextPage}
            isFetchingNextPage={found.isFetchingNextPage}
          />
        </Form.Control>
        {hint && <Form.Hint>{hint}</Form.Hint>}
        <Form.ErrorMessage />
      </Form.Item>
    )}
  />
)
