import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { OrderLicensing } from "../../lib/types"

/** The progress of issuing while it runs. */
export const IssuingProgress = ({ licensing }: { licensing: OrderLicensing }) => {
  const { t } = useTranslation("licensing")
  const { issued, owed } = licensing
  const percent = owed > 0 ? Math.min(100, Math.round((issued / owed) * 100)) : 0
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <Text size="small" leading="compact" className="text-ui-fg-subtle" aria-live="polite">
        {t("orders.progress", { issued, owed })}
      </Text>
      <div
        role="progressbar"
        aria-valuenow={issued}
        aria-valuemin={0}
        aria-valuemax={owed}
        aria-label={t("orders.progressLabel")}
        className="bg-ui-bg-component h-1.5 w-full overflow-hidden rounded-full"
      >
        <div
          className="bg-ui-tag-green-icon h-full rounded-full transition-[width] duration-500"
          style={{ width: `${percent}%` }}
        />
      </div>
    </div>
  )
}
