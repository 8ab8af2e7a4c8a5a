import { Input } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { LicenseStatus } from "../../lib/types"
import { Named } from "../common/named"
import { StatusFilter } from "./status-filter"

type Props = {
  search: string
  onSearch: (text: string) => void
  status: LicenseStatus | undefined
  onStatus: (status: LicenseStatus | undefined) => void
}

/** Narrows an order's licences by key or status. */
export const LicensesToolbar = ({ search, onSearch, status, onStatus }: Props) => {
  const { t } = useTranslation("licensing")
  return (
    <div className="flex flex-wrap items-center justify-end gap-2 px-6 py-3">
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
