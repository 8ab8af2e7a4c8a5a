import { createDataTableColumnHelper } from "@medusajs/ui"
import { createContext, useContext, useMemo } from "react"
import { useTranslation } from "react-i18next"

import type { SerialNumber } from "../../lib/types"
import { Actions } from "../common/actions"
import { selectColumn } from "../common/select-column"
import { TextLink } from "../common/text-link"
import type { useSerialActs } from "./acts/use-serial-acts"
import { SerialClaim } from "./serial-claim"
import { SerialCode } from "./serial-code"
import { SerialStatus } from "./serial-status"

const column = createDataTableColumnHelper<SerialNumber>()

/** The actions of a row. By context, so that the columns, and open menus, stay the same. */
export const MenuOfSerial = createContext<ReturnType<typeof useSerialActs>["menuOf"]>(() => [])

const ActsCell = ({ serial }: { serial: SerialNumber }) => {
  const { t } = useTranslation("licensing")
  const menuOf = useContext(MenuOfSerial)
  return (
    <div className="flex justify-end">
      <Actions
        label={t("states.actionsOf", { name: serial.value_redacted })}
        groups={menuOf(serial)}
      />
    </div>
  )
}

/** Program over policy, as in the list of licenses. */
const PolicyCell = ({ serial: { program, policy } }: { serial: SerialNumber }) => (
  <div className="flex flex-col py-1.5">
    <span className="txt-compact-xsmall text-ui-fg-subtle">{program.name}</span>
    <span>{policy.name}</span>
  </div>
)

/** The columns of a list of serial numbers; within one batch without those that are equal in all rows. */
export const useSerialColumns = (withinBatch: boolean) => {
  const { t } = useTranslation("licensing")
  return useMemo(() => {
    // The tooltip of a cell would consume the Escape that closes a menu, and cover the cell's own tooltip.
    const plain = { truncateTooltip: false }
    const everywhere = [
      column.display({
        id: "policy",
        header: t("licenseList.policy"),
        cell: ({ row }) => <PolicyCell serial={row.original} />,
      }),
      column.display({
        id: "batch",
        header: t("serials.batch"),
        cell: ({ row: { original: serial } }) => (
          <TextLink to={`/licensing/serials/batches/${serial.batch.id}`}>
            {serial.batch.name}
          </TextLink>
        ),
      }),
    ]
    return [
      selectColumn<SerialNumber>(t("serials.selectPage"), ({ value_redacted: code }) =>
        t("serials.select", { code })
      ),
      column.display({ id: "number", header: "#", cell: ({ row }) => row.original.number }),
      column.display({
        id: "code",
        header: t("serials.code"),
        ...plain,
        cell: ({ row }) => <SerialCode serial={row.original} />,
      }),
      ...(withinBatch ? [] : everywhere),
      column.accessor("status", {
        header: t("fields.status"),
        ...plain,
        cell: ({ row }) => <SerialStatus serial={row.original} />,
      }),
      column.display({
        id: "claimed",
        header: t("serials.redeemed"),
        ...plain,
        cell: ({ row }) => <SerialClaim serial={row.original} />,
      }),
      column.display({
        id: "acts",
        header: () => <span className="sr-only">{t("acts.many")}</span>,
        ...plain,
        cell: ({ row }) => <ActsCell serial={row.original} />,
      }),
    ]
  }, [t, withinBatch])
}
