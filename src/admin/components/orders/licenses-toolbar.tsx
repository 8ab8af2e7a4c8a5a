import { Input, Label, Switch } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"

import type { LicenseStatus } from "../../lib/types"
import { Named } from "../common/named"
import { StatusFilter } from "./status-filter"

type Props = {
  search: string
  onSearch: (text: string) => void
  status: LicenseStatus | undefined
  onStatus: (status: LicenseStatus | undefined) => void
  /** Whether computers are shown below their licenses; null if there are none. */
  computers: { shown: boolean; onShow: (shown: boolean) => void } | null
}

/** Filters an order's licenses by key or status. */
export const LicensesToolbar = ({ search, onSearch, status, onStatus, computers }: Props) => {
  const { t } = useTranslation("licensing")
  const id = useId()
  return (
    <div className="flex flex-wrap items-center justify-end gap-2 px-6 py-3">
      {computers && (
        <div className="mr-auto flex items-center gap-x-2">
          <Switch
            id={id}
            size="small"
            checked={computers.shown}
            onCheckedChange={computers.onShow}
          />
          <Label htmlFor={id} size="small" className="text-ui-fg-subtle">
            {t("orders.table.showComputers")}
          </Label>
        </div>
      )}
      <StatusFilter value={status} onChange={onStatus} />
      <div className="w-full sm:w-60">
        <Named label={t("orders.table.search")}>
          <Input
            type="search"
            size="small"
            value={search}
            placeholder={t("orders.table.search")}
            onChange={({ target }) => onSearch(target.value)}
          />
        </Named>
      </div>
    </div>
  )
}
