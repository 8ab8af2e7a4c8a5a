import { Button, Heading, Label, Switch, Text } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"

import { useSeatsText } from "../../hooks/use-seats-text"
import type { LicenseDetail } from "../../lib/types"
import { UnlockAct } from "./unlock-act"

type Props = {
  license: LicenseDetail
  ended: boolean
  onEnded: (ended: boolean) => void
  onAdd: () => void
}

/** The used seats, the switch for ended activations, and the acts on the whole license. */
export const ComputersHeader = ({ license, ended, onEnded, onAdd }: Props) => {
  const { t } = useTranslation("licensing")
  const id = useId()
  const seats = useSeatsText()(license)
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
      <div>
        <Heading level="h2">{t("computers.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("computers.hint", { seats })}
        </Text>
      </div>
      <div className="flex items-center gap-x-4">
        <div className="flex items-center gap-x-2">
          <Switch id={id} size="small" checked={ended} onCheckedChange={onEnded} />
          <Label htmlFor={id} size="small" className="text-ui-fg-subtle">
            {t("computers.showEnded")}
          </Label>
        </div>
        {license.locked_until && <UnlockAct licenseId={license.id} until={license.locked_until} />}
        {/* By typed codes, which do not say who of the users sits there. */}
        {license.authorization === "license_key" && (
          <Button size="small" variant="secondary" onClick={onAdd}>
            {t("computers.add.menu")}
          </Button>
        )}
      </div>
    </div>
  )
}
