import { Combobox, Form } from "@medusajs/dashboard/components"
import type { useComboboxData } from "@medusajs/dashboard/hooks"
import { useEffect, useRef, type ReactNode } from "react"
import type { FieldValues } from "react-hook-form"

import type { FieldProps } from "./text-field"

type Props<T extends FieldValues> = FieldProps<T> & {
  found: Pick<
    ReturnType<typeof useComboboxData>,
    "searchValue" | "onSearchValueChange" | "fetchNextPage" | "isFetchingNextPage"
  >
  options: { value: string; label: string }[]
}

/**
 * The Escape key closes only an open list of options. The dialog around it listens on the
 * document, so this must run first.
 */
const EscapeClosesList = ({ children }: { children: ReactNode }) => {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      const list = ref.current?.querySelector("input[role=combobox][aria-expanded=true]")
      if (event.key !== "Escape" || !list) return
      event.stopImmediatePropagation()
      ref.current?.querySelector<HTMLElement>("button[aria-expanded=true]")?.click()
    }
    window.addEventListener("keydown", close, true)
    return () => window.removeEventListener("keydown", close, true)
  }, [])
  return <div ref={ref}>{children}</div>
}

/** One of very many, found by typing; the empty string, or null if optional, while nothing is chosen. */
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
        {/* Above the field, since the list of options opens below it. */}
        <Form.ErrorMessage />
        <EscapeClosesList>
          <Form.Control>
            <Combobox
              {...field}
              // The component would open whenever it gets the focus, even after a refused form.
              onFocus={() => undefined}
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
        </EscapeClosesList>
        {hint && <Form.Hint>{hint}</Form.Hint>}
      </Form.Item>
    )}
  />
)
