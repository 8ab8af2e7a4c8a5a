import { LockOpenSolid } from "@medusajs/icons"
import { Button, StatusBadge, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useUnlockLicense } from "../../hooks/api/activations"
import { useConfirmed } from "../../hooks/use-confirmed"
import { inUtc } from "../../lib/utc"

/** Says that customers' removal codes are locked, and unlocks them on demand. */
export const UnlockAct = ({ licenseId, until }: { licenseId: string; until: string }) => {
  const { t } = useTranslation("licensing")
  const confirmed = useConfirmed()
  const { mutateAsync } = useUnlockLicense(licenseId)
  const unlock = () =>
    confirmed({
      title: t("computers.unlock.title"),
      description: t("computers.unlock.description"),
      confirmText: t("computers.unlock.confirm"),
      variant: "confirmation",
      run: () => mutateAsync(),
      success: t("computers.unlock.done"),
    })
  return (
    <div className="flex items-center gap-x-2">
      <Tooltip content={t("computers.unlock.until", { time: inUtc(until) })}>
        <span tabIndex={0}>
          <StatusBadge color="orange">{t("computers.unlock.locked")}</StatusBadge>
        </span>
      </Tooltip>
      <Button size="small" variant="secondary" onClick={() => void unlock()}>
        <LockOpenSolid />
        {t("computers.unlock.menu")}
      </Button>
    </div>
  )
}
