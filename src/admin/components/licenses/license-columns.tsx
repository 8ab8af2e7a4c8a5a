import { Badge, createDataTableColumnHelper } from "@medusajs/ui"
import { createContext, useContext, useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import type { License } from "../../lib/types"
import { Actions } from "../common/actions"
import { selectColumn } from "../common/select-column"
import { UtcDate } from "../common/utc-date"
import { LicenseStatusCell } from "../orders/license-status-cell"
import type { useLicenseActs } from "./acts/use-license-acts"
import { LicenseOrder, LicenseOwner } from "./license-owner"
import { LicenseSeats } from "./license-seats"

const column = createDataTableColumnHelper<License>()

const LABELS = ["is_trial", "is_test"] as const

/** The masked key as a link to the license's page, for the keyboard too. */
const KeyCell = ({ license }: { license: License }) => {
  const { t } = useTranslation("licensing")
  const key = license.key_redacted ?? "–"
  return (
    <div className="flex items-center gap-x-1.5">
      <Link
        to={`/licensing/licenses/${license.id}`}
        aria-label={t("licenseList.openLicense", { key })}
        className="txt-compact-xsmall text-ui-fg-base hover:text-ui-fg-interactive focus-visible:text-ui-fg-interactive whitespace-nowrap font-mono outline-none"
        onClick={(event) => event.stopPropagation()}
      >
        {key}
      </Link>
      {LABELS.filter((label) => license[label]).map((label) => (
        <Badge key={label} size="2xsmall">
          {t(`licenses.${label}`)}
        </Badge>
      ))}
    </div>
  )
}

/** Program over policy, and the bundle below: side by side they would push the actions off the page. */
const PolicyCell = ({ license: { program, policy, bundle } }: { license: License }) => (
  <div className="flex flex-col items-start py-1.5">
    <span className="txt-compact-xsmall text-ui-fg-subtle">{program.name}</span>
    <span>{policy.name}</span>
    {bundle && <Badge size="2xsmall">{bundle.name}</Badge>}
  </div>
)

/** The actions of a row. By context, so that the columns, and open menus, stay the same. */
export const MenuOfLicense = createContext<ReturnType<typeof useLicenseActs>["menuOf"]>(() => [])

const ActsCell = ({ license }: { license: License }) => {
  const { t } = useTranslation("licensing")
  const menuOf = useContext(MenuOfLicense)
  const name = t("licenseList.openLicense", { key: license.key_redacted ?? "–" })
  return (
    <div className="flex justify-end" onClick={(event) => event.stopPropagation()}>
      <Actions label={t("states.actionsOf", { name })} groups={menuOf(license)} />
    </div>
  )
}

/** The columns of the list of licenses; what matters most first, since the last ones do not fit beside the sidebar. */
export const useLicenseColumns = () => {
  const { t } = useTranslation("licensing")
  return useMemo(() => {
    const dated = (label: string) => ({ header: label, enableSorting: true, sortLabel: label })
    return [
      selectColumn<License>(t("licenseList.selectPage"), ({ key_redacted }) =>
        t("licenseList.select", { key: key_redacted ?? "–" })
      ),
      column.display({
        id: "key",
        header: t("licenses.key"),
        cell: ({ row }) => <KeyCell license={row.original} />,
      }),
      column.display({
        id: "policy",
        header: t("licenseList.policy"),
        cell: ({ row }) => <PolicyCell license={row.original} />,
      }),
      column.accessor("status", {
        header: t("fields.status"),
        cell: ({ row }) => <LicenseStatusCell license={row.original} />,
      }),
      column.accessor("expires_at", {
        ...dated(t("licenses.expires")),
        cell: ({ getValue }) => {
          const date = getValue()
          return date ? <UtcDate date={date} /> : t("licenses.never")
        },
      }),
      column.display({
        id: "owner",
        header: t("licenseList.owner"),
        cell: ({ row }) => <LicenseOwner license={row.original} />,
      }),
      column.display({
        id: "order_link",
        header: t("licenseList.order"),
        cell: ({ row }) => <LicenseOrder license={row.original} />,
      }),
      column.display({
        id: "seats",
        header: t("licenses.seats"),
        cell: ({ row }) => <LicenseSeats license={row.original} />,
      }),
      column.accessor("created_at", {
        ...dated(t("licenseList.issued")),
        cell: ({ getValue }) => <UtcDate date={getValue()} />,
      }),
      column.accessor("id", {
        id: "acts",
        header: () => <span className="sr-only">{t("acts.many")}</span>,
        // The tooltip of a cell would consume the Escape that closes the menu.
        truncateTooltip: false,
        cell: ({ row }) => <ActsCell license={row.original} />,
      }),
    ]
  }, [t])
}
