import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useCountText } from "../../hooks/use-count-text"
import type { RowSelection } from "../../hooks/use-row-selection"
import type { LicenseAct, LicenseTarget } from "../../lib/license-acts"
import type { LicenseFilters } from "../../lib/types"
import { BulkActs } from "./acts/bulk-acts"

type Props = {
  selection: RowSelection
  filters: LicenseFilters
  count: number
  capped: boolean | undefined
  onAct: (act: LicenseAct, target: LicenseTarget) => void
}

/** The selection, a button to select everything that the filters find, and the acts on it. */
export const BulkBar = ({ selection, filters, count, capped, onAct }: Props) => {
  const { t } = useTranslation("licensing")
  const countText = useCountText()
  const { ids, all, selectAll, clear } = selection
  if (!ids.length) return null
  const total = countText(count, capped)
  const target: LicenseTarget = all
    ? { kind: "filter", filter: filters, count, capped }
    : { kind: "ids", ids }
  return (
    <div
      role="toolbar"
      aria-label={t("bulk.label")}
      className="bg-ui-bg-subtle flex flex-wrap items-center justify-between gap-2 border-t px-6 py-2"
    >
      <div className="flex items-center gap-x-2">
        <Text size="small" weight="plus" leading="compact" aria-live="polite">
          {all ? t("bulk.allSelected", { total }) : t("bulk.selected", { count: ids.length })}
        </Text>
        {!all && count > ids.length && (
          <Button size="small" variant="transparent" onClick={selectAll}>
            {t("bulk.selectAll", { total })}
          </Button>
        )}
        <Button size="small" variant="transparent" onClick={clear}>
          {t("bulk.clear")}
        </Button>
      </div>
      <BulkActs onAct={(act) => onAct(act, target)} />
    </div>
  )
}
