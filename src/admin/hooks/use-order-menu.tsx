import type { ActionMenuProps } from "@medusajs/dashboard/components"
import {
  ArrowDownTray,
  ArrowPath,
  ClockSolid,
  DocumentText,
  EnvelopeSolid,
  Key,
  Plus,
  Trash,
} from "@medusajs/icons"
import { useTranslation } from "react-i18next"

import type { OrderLicensing } from "../lib/types"
import { applicable, type OrderActs } from "./use-order-acts"
import { useOrderExport } from "./use-order-export"

/** The dialogs of the order page. */
export type OrderPanel = "issue" | "history" | "delete"

/** The acts on an order's licenses that are possible now. */
export const useOrderMenu = (
  orderId: string,
  licensing: OrderLicensing | undefined,
  acts: OrderActs,
  onOpen: (panel: OrderPanel) => void
): ActionMenuProps["groups"] => {
  const { t } = useTranslation("licensing")
  const exporting = useOrderExport(orderId)
  if (!licensing) return []
  const { profile, total, in_force, mail } = licensing
  const deleted = Boolean(profile?.licensing_deleted_at)
  const some = total > 0 && !deleted
  const disabled = acts.isPending || exporting.isRunning
  const rows = [
    [
      !deleted && { label: t("issue.open"), icon: <Plus />, onClick: () => onOpen("issue") },
      !deleted && {
        label: t("orders.check.label"),
        icon: <ArrowPath />,
        onClick: acts.check,
        disabled,
      },
      !deleted &&
        applicable(licensing) > 0 && {
          label: t("orders.apply.label"),
          icon: <DocumentText />,
          onClick: acts.apply,
          disabled,
        },
      in_force > 0 &&
        mail.status !== "disabled" && {
          label: t("orders.mail.send"),
          icon: <EnvelopeSolid />,
          onClick: acts.sendMail,
          disabled,
        },
    ],
    [
      { label: t("history.open"), icon: <ClockSolid />, onClick: () => onOpen("history") },
      some && {
        label: t("orderExport.masked"),
        icon: <ArrowDownTray />,
        onClick: exporting.masked,
        disabled,
      },
      some && {
        label: t("orderExport.withKeys"),
        icon: <Key />,
        onClick: exporting.withKeys,
        disabled,
      },
      some && exporting.plainAction,
    ],
    [
      profile !== null &&
        !deleted && {
          label: t("deletion.open"),
          icon: <Trash />,
          onClick: () => onOpen("delete"),
        },
    ],
  ]
  return rows
    .map((row) => ({ actions: row.filter((action) => action !== false) }))
    .filter(({ actions }) => actions.length > 0)
}
