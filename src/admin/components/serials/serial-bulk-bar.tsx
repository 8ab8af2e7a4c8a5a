import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { RowSelection } from "../../hooks/use-row-selection"
import type { SerialAct, SerialTarget } from "../../lib/types"

type Props = {
  selection: RowSelection
  onAct: (act: SerialAct, target: SerialTarget) => void
}

/** The selected serial numbers, and the acts on them. */
export const SerialBulkBar = ({ selection: { ids, clear }, onAct }: Props) => {
  const { t } = useTranslation("licensing")
  if (!ids.length) return null
  return (
    <div
      role="toolbar"
      aria-label={t("serials.bulkLabel")}
      className="bg-ui-bg-subtle flex flex-wrap items-center justify-between gap-2 border-t px-6 py-2"
    >
      <div className="flex items-center gap-x-2">
        <Text size="small" weight="plus" leading="compact" aria-live="polite">
          {t("bulk.selected", { count: ids.length })}
        </Text>
        <Button size="small" variant="transparent" onClick={clear}>
          {t("bulk.clear")}
        </Button>
      </div>
      <div className="flex items-center gap-x-2">
        {(["blacklist", "allow"] as const).map((act) => (
          <Button
            key={act}
            size="small"
            variant="secondary"
            onClick={() => onAct(act, { kind: "ids", ids })}
          >
            {t(`serialActs.${act}.menu`)}
          </Button>
        ))}
      </div>
    </div>
  )
}
