import { createDataTableColumnHelper } from "@medusajs/ui"
import { createContext, useContext, useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import type { Computer } from "../../lib/types"
import { Actions } from "../common/actions"
import { UtcDate } from "../common/utc-date"
import { LicenseOrder, LicenseOwner } from "../licenses/license-owner"
import { pathOf } from "../licenses/acts/use-license-acts"
import { computerName } from "./computer-name"
import { ComputerUserLine } from "./computer-user-line"
import { ComputerState } from "./computer-state"
import type { useComputerActs } from "./use-computer-acts"

const column = createDataTableColumnHelper<Computer>()

const SMALL = "txt-compact-xsmall text-ui-fg-subtle"

/** The actions of a row. By context, so that the columns, and open menus, stay the same. */
export const MenuOfComputer = createContext<ReturnType<typeof useComputerActs>["menuOf"]>(() => [])

/** The name of the computer, over its codes or its platform and the program's version. */
const NameCell = ({ computer }: { computer: Computer }) => {
  const { t } = useTranslation("licensing")
  const { sequence, site_code, machine_id, platform, app_version, user } = computer
  const about = [platform, app_version].filter(Boolean).join(" · ")
  return (
    <div className="flex flex-col gap-y-0.5 py-1.5">
      <span>{computerName(computer) ?? t("computers.number", { number: sequence })}</span>
      {user && <ComputerUserLine user={user} />}
      {site_code && <code className={`${SMALL} whitespace-nowrap font-mono`}>{site_code}</code>}
      {machine_id && <code className={`${SMALL} whitespace-nowrap font-mono`}>{machine_id}</code>}
      {about && <span className={SMALL}>{about}</span>}
    </div>
  )
}

/** The masked key as a link to the license's page, over program and policy. */
const LicenseCell = ({ license }: Pick<Computer, "license">) => {
  const { t } = useTranslation("licensing")
  const key = license.key_redacted ?? "–"
  return (
    <div className="flex flex-col gap-y-0.5 py-1.5">
      <Link
        to={pathOf(license.id)}
        aria-label={t("licenseList.openLicense", { key })}
        className="txt-compact-xsmall text-ui-fg-base hover:text-ui-fg-interactive focus-visible:text-ui-fg-interactive whitespace-nowrap font-mono"
        onClick={(event) => event.stopPropagation()}
      >
        {key}
      </Link>
      <span className={SMALL}>{license.program.name}</span>
      <span className={SMALL}>{license.policy.name}</span>
    </div>
  )
}

const ActsCell = ({ computer }: { computer: Computer }) => {
  const { t } = useTranslation("licensing")
  const menuOf = useContext(MenuOfComputer)
  const name = computerName(computer) ?? t("computers.number", { number: computer.sequence })
  return (
    <div className="flex justify-end" onClick={(event) => event.stopPropagation()}>
      <Actions label={t("states.actionsOf", { name })} groups={menuOf(computer)} />
    </div>
  )
}

/** The columns of the list of computers. */
export const useComputerColumns = () => {
  const { t } = useTranslation("licensing")
  return useMemo(() => {
    const activated = t("computers.columns.activated")
    return [
      column.accessor("name", {
        header: t("computers.columns.computer"),
        cell: ({ row }) => <NameCell computer={row.original} />,
      }),
      column.accessor("status", {
        header: t("fields.status"),
        cell: ({ row }) => <ComputerState activation={row.original} />,
      }),
      column.display({
        id: "license",
        header: t("computerList.license"),
        cell: ({ row }) => <LicenseCell license={row.original.license} />,
      }),
      column.display({
        id: "owner",
        header: t("licenseList.owner"),
        cell: ({ row }) => <LicenseOwner license={row.original.license} />,
      }),
      column.display({
        id: "order_link",
        header: t("licenseList.order"),
        cell: ({ row }) => <LicenseOrder license={row.original.license} />,
      }),
      column.accessor("last_seen_at", {
        header: t("computers.columns.lastSeen"),
        cell: ({ getValue }) => {
          const at = getValue()
          return at ? <UtcDate date={at} /> : t("computers.never")
        },
      }),
      column.accessor("activated_at", {
        header: activated,
        enableSorting: true,
        sortLabel: activated,
        cell: ({ getValue }) => <UtcDate date={getValue()} />,
      }),
      column.accessor("id", {
        id: "acts",
        header: () => <span className="sr-only">{t("computers.columns.acts")}</span>,
        // The tooltip of a cell would consume the Escape that closes the menu.
        truncateTooltip: false,
        cell: ({ row }) => <ActsCell computer={row.original} />,
      }),
    ]
  }, [t])
}
