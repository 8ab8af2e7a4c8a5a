import { Button, DropdownMenu } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { LICENSE_ACTS, type LicenseAct } from "../../../lib/license-acts"
import { ACT_ICONS, FINAL_ACTS } from "./act-icons"

const REST = LICENSE_ACTS.filter((act) => !FINAL_ACTS.includes(act))

/** The acts on a selection as a menu; the caller opens the act's dialog (`useLicenseActs().open`). */
export const BulkActs = ({ onAct }: { onAct: (act: LicenseAct) => void }) => {
  const { t } = useTranslation("licensing")
  const item = (act: LicenseAct) => (
    <DropdownMenu.Item key={act} className="gap-x-2" onSelect={() => onAct(act)}>
      <span className="text-ui-fg-subtle">{ACT_ICONS[act]}</span>
      {t(`acts.${act}.menu`)}
    </DropdownMenu.Item>
  )
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <Button size="small" variant="secondary">
          {t("acts.many")}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end">
        {REST.map(item)}
        <DropdownMenu.Separator />
        {FINAL_ACTS.map(item)}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
