import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { LicenseUser } from "../../lib/types"

const COLORS = { active: "green", invited: "blue", disabled: "grey" } as const

/** The state of a named user: active, invited or disabled. */
export const UserStateBadge = ({ state }: { state: LicenseUser["state"] }) => {
  const { t } = useTranslation("licensing")
  return <StatusBadge color={COLORS[state]}>{t(`managers.status.${state}`)}</StatusBadge>
}
