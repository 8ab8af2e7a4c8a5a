import type { ActionMenuProps } from "@medusajs/dashboard/components"
import { CheckCircle, ClockSolid, XCircle } from "@medusajs/icons"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import type { SerialAct, SerialNumber, SerialTarget } from "../../../lib/types"
import { SerialActDialog } from "./serial-act-dialog"
import { SerialHistoryDrawer } from "./serial-history-drawer"

type Open = { act: SerialAct; target: SerialTarget } | { history: SerialNumber }

/**
 * All acts on serial numbers, for any list or page. Render `element` once; it holds
 * the open dialog.
 */
export const useSerialActs = ({ onDone }: { onDone?: () => void } = {}) => {
  const { t } = useTranslation("licensing")
  const [shown, setShown] = useState<Open | null>(null)
  const open = (act: SerialAct, target: SerialTarget) => setShown({ act, target })
  const close = () => setShown(null)

  /** The two acts on something, as entries of a menu. */
  const actionOf = (act: SerialAct, target: SerialTarget, label: string) => ({
    label,
    icon: act === "blacklist" ? <XCircle /> : <CheckCircle />,
    onClick: () => open(act, target),
  })

  const menuOf = (serial: SerialNumber): ActionMenuProps["groups"] => {
    const act = serial.blacklisted_at ? "allow" : "blacklist"
    return [
      {
        actions: [
          {
            label: t("serials.history"),
            icon: <ClockSolid />,
            onClick: () => setShown({ history: serial }),
          },
        ],
      },
      { actions: [actionOf(act, { kind: "one", serial }, t(`serialActs.${act}.menu`))] },
    ]
  }

  const element =
    shown === null ? null : "history" in shown ? (
      <SerialHistoryDrawer serial={shown.history} onClose={close} />
    ) : (
      <SerialActDialog {...shown} onClose={close} onDone={onDone} />
    )

  return { menuOf, actionOf, open, element }
}
