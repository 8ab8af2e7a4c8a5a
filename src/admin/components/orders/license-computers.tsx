import type { ActionMenuProps } from "@medusajs/dashboard/components"
import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import type { Computer, License } from "../../lib/types"
import { Actions } from "../common/actions"
import { UtcDate } from "../common/utc-date"
import { ComputerCode } from "../computers/computer-code"
import { ComputerUserLine } from "../computers/computer-user-line"
import { computerName } from "../computers/computer-name"
import { COMPUTERS_ANCHOR } from "../computers/computers-link"
import { pathOf } from "../licenses/acts/use-license-acts"

const CODES = ["site_code", "machine_id", "activation_code"] as const

type MenuOf = (computer: Computer) => ActionMenuProps["groups"]

/** One computer in a few lines: its name, its three codes, when it was last seen, and its actions. */
const ComputerLine = ({ computer, menuOf }: { computer: Computer; menuOf: MenuOf }) => {
  const { t } = useTranslation("licensing")
  const { sequence, platform, app_version, last_seen_at, activated_at } = computer
  const name = computerName(computer) ?? t("computers.number", { number: sequence })
  const about = [platform, app_version].filter(Boolean).join(" · ")
  const label = {
    site_code: t("computers.fields.site_code"),
    machine_id: t("computers.fields.machine_id"),
    activation_code: t("computers.columns.activationCode"),
  }
  return (
    <li className="flex items-start justify-between gap-x-2 py-2" data-testid="computer-of-license">
      <div className="txt-compact-xsmall text-ui-fg-subtle flex min-w-0 flex-col gap-y-1">
        <span className="txt-compact-small text-ui-fg-base break-words">{name}</span>
        {computer.user && <ComputerUserLine user={computer.user} />}
        {about && <span>{about}</span>}
        <dl className="flex flex-wrap gap-x-4 gap-y-1">
          {CODES.map((code) => {
            const value = computer[code]
            if (!value) return null
            return (
              <div key={code} className="flex flex-wrap items-center gap-x-1.5">
                <dt>{label[code]}</dt>
                <dd>
                  <ComputerCode code={value} what={label[code]} />
                </dd>
              </div>
            )
          })}
          <div className="flex items-center gap-x-1.5">
            <dt>{t(`computers.columns.${last_seen_at ? "lastSeen" : "activated"}`)}</dt>
            <dd>
              <UtcDate date={last_seen_at ?? activated_at} />
            </dd>
          </div>
        </dl>
      </div>
      <Actions label={t("states.actionsOf", { name })} groups={menuOf(computer)} />
    </li>
  )
}

type Props = {
  license: License
  /** The loaded computers of the license; there may be more. */
  computers: Computer[]
  menuOf: MenuOf
}

/** The computers of one license; nothing if none were loaded. */
export const LicenseComputers = ({ license, computers, menuOf }: Props) => {
  const { t } = useTranslation("licensing")
  const more = license.seats_used - computers.length
  if (computers.length === 0) return null
  return (
    <div data-testid="license-computers">
      <ul
        className="divide-y"
        aria-label={t("orders.table.computersOf", { key: license.key_redacted ?? license.id })}
      >
        {computers.map((computer) => (
          <ComputerLine key={computer.id} computer={computer} menuOf={menuOf} />
        ))}
      </ul>
      {more > 0 && (
        <Link
          to={`${pathOf(license.id)}#${COMPUTERS_ANCHOR}`}
          className="txt-compact-small text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
        >
          {t("orders.table.moreComputers", { count: more })}
        </Link>
      )}
    </div>
  )
}

/** The same as a row below the license's own. */
export const LicenseComputersRow = ({ columns, ...props }: Props & { columns: number }) =>
  props.computers.length > 0 && (
    <Table.Row className="hover:bg-ui-bg-base">
      <td />
      <td colSpan={columns - 1} className="pb-2 pr-6">
        <LicenseComputers {...props} />
      </td>
    </Table.Row>
  )
