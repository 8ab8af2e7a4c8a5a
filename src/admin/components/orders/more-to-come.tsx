import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { OrderLicensing } from "../../lib/types"

/** Below the licenses of an order: what outstanding licenses wait for. */
export const MoreToCome = ({ licensing }: { licensing: OrderLicensing }) => {
  const { t } = useTranslation("licensing")
  const { issued, waiting_for, in_progress } = licensing
  if (!issued || !waiting_for || in_progress) return null
  return (
    <Text size="small" leading="compact" className="text-ui-fg-subtle px-6 py-4">
      {t(`orders.more.${waiting_for}`)}
    </Text>
  )
}
