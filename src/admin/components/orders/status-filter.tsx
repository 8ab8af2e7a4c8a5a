import { Select } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { LicenseStatus } from "../../lib/types"

/** Statuses in the order of the filter: those in force first. */
const STATUSES: LicenseStatus[] = [
  "active",
  "inactive",
  "in_grace",
  "expired",
  "not_started",
  "suspended",
  "blocked",
  "revoked",
]
/** A select cannot hold an empty value. */
const ALL = "all"

type Props = {
  value: LicenseStatus | undefined
  onChange: (status: LicenseStatus | undefined) => void
}

/** Filters a long list of licenses by status. */
export const StatusFilter = ({ value, onChange }: Props) => {
  const { t } = useTranslation("licensing")
  return (
    <div className="w-full sm:w-44">
      <Select
        size="small"
        value={value ?? ALL}
        onValueChange={(status) => onChange(status === ALL ? undefined : (status as LicenseStatus))}
      >
        <Select.Trigger aria-label={t("orders.filter.label")}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          <Select.Item value={ALL}>{t("orders.filter.all")}</Select.Item>
          {STATUSES.map((status) => (
            <Select.Item key={status} value={status}>
              {t(`statuses.${status}`)}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}
