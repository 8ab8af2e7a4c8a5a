import type { ActionMenuProps } from "@medusajs/dashboard/components"
import { Badge, Copy, Table, Tooltip } from "@medusajs/ui"
import { Fragment } from "react"
import { useTranslation } from "react-i18next"

import type { Activation, ListedActivation } from "../../lib/types"
import { Actions } from "../common/actions"
import { UtcDate } from "../common/utc-date"
import { ComputerUserLine } from "./computer-user-line"
import { computerName } from "./computer-name"
import { ComputerState } from "./computer-state"

const MONO = "txt-compact-xsmall text-ui-fg-subtle whitespace-nowrap font-mono"

/** Active; or ended, why, when, and the activation that it continued. */
const StatusLine = ({ activation, first }: { activation: Activation; first?: Activation }) => {
  const { t } = useTranslation("licensing")
  const { original_activation_id } = activation
  return (
    <div className="txt-compact-xsmall text-ui-fg-subtle flex flex-col gap-y-0.5">
      <ComputerState activation={activation} />
      {original_activation_id && original_activation_id !== activation.id && (
        <span>
          {first ? t("computers.follows", { number: first.sequence }) : t("computers.followsOther")}
        </span>
      )}
    </div>
  )
}

/** The computer's name and status, its typed codes or its platform, and warnings for staff. */
const ComputerCell = ({
  activation,
  first,
}: {
  activation: ListedActivation
  first?: Activation
}) => {
  const { t } = useTranslation("licensing")
  const { sequence, site_code, machine_id, platform, app_version, marks, user } = activation
  const about = [platform, app_version].filter(Boolean).join(" · ")
  return (
    <div className="flex flex-col gap-y-0.5">
      <div className="text-ui-fg-base flex items-center gap-x-1.5 whitespace-nowrap">
        <span>{computerName(activation) ?? t("computers.number", { number: sequence })}</span>
        {marks.map((mark) => (
          <Tooltip key={mark} content={t(`computers.mark.${mark}Hint`)}>
            <span tabIndex={0}>
              <Badge size="2xsmall" color="orange">
                {t(`computers.mark.${mark}`)}
              </Badge>
            </span>
          </Tooltip>
        ))}
      </div>
      {user && <ComputerUserLine user={user} />}
      <StatusLine activation={activation} first={first} />
      {site_code && (
        <code className={MONO} title={t("computers.fields.site_code")}>
          {site_code}
        </code>
      )}
      {machine_id && (
        <code className={MONO} title={t("computers.fields.machine_id")}>
          {machine_id}
        </code>
      )}
      {about && <span className="txt-compact-xsmall text-ui-fg-subtle">{about}</span>}
    </div>
  )
}

/** In two lines, since the whole code is too wide for the table. */
const CodeCell = ({ code }: { code: string | null }) => {
  const { t } = useTranslation("licensing")
  if (!code) return <span className="text-ui-fg-subtle">–</span>
  const what = t("computers.columns.activationCode")
  return (
    <div className="flex items-center gap-x-1">
      <code className={MONO}>
        {code.match(/.{1,18}/g)?.map((part) => (
          <span key={part} className="block">
            {part}
          </span>
        ))}
      </code>
      <Copy content={code} aria-label={t("computers.copyOf", { what })} />
    </div>
  )
}

/** Start, end, and the program's last request. */
const WhenCell = ({ activation }: { activation: Activation }) => {
  const { t } = useTranslation("licensing")
  const { activated_at, expires_at, last_seen_at } = activation
  const dates = [
    ["activated", activated_at],
    ["expires", expires_at],
    ["lastSeen", last_seen_at],
  ] as const
  return (
    <dl className="txt-compact-xsmall grid w-max grid-cols-[auto_auto] gap-x-3 gap-y-0.5">
      {dates.map(([key, date]) => (
        <Fragment key={key}>
          <dt className="text-ui-fg-subtle">{t(`computers.columns.${key}`)}</dt>
          <dd>{date ? <UtcDate date={date} /> : t("computers.never")}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

type Props = {
  activation: ListedActivation
  /** The first activation of its seat, if loaded. */
  first?: Activation
  menu: ActionMenuProps["groups"]
}

/** One activation, active or ended. */
export const ComputerRow = ({ activation, first, menu }: Props) => {
  const { t } = useTranslation("licensing")
  const name = computerName(activation) ?? t("computers.number", { number: activation.sequence })
  return (
    <Table.Row data-testid="computer-row" className="[&_td]:h-auto [&_td]:py-2.5 [&_td]:pr-4">
      <Table.Cell>
        <ComputerCell activation={activation} first={first} />
      </Table.Cell>
      <Table.Cell>
        <CodeCell code={activation.activation_code} />
      </Table.Cell>
      <Table.Cell>
        <WhenCell activation={activation} />
      </Table.Cell>
      <Table.Cell className="w-10 text-right">
        <Actions label={t("states.actionsOf", { name })} groups={menu} />
      </Table.Cell>
    </Table.Row>
  )
}
