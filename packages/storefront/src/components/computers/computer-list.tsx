import { useEffect, useRef, useState } from "react"

import type {
  CustomerActivation,
  CustomerComputer,
  CustomerLicense,
  CustomerOrder,
} from "../../client/types"
import { useLastActivated } from "../../react/last-activated"
import { useText } from "../../react/provider"
import { useLoad } from "../../react/use-load"
import { Badge } from "../ui/badge"
import { Button } from "../ui/button"
import { classes } from "../ui/class-names"
import { Pager } from "../ui/pager"
import { Empty, Load } from "../ui/states"
import { userName } from "../users/user-name"
import { computerName } from "./computer-name"
import { type ComputerDialog, ComputerDialogs } from "./computer-dialogs"

const PAGE_SIZE = 20

/** The computers of a license; on request also the ended ones. */
export function ComputerList({
  order,
  license,
}: {
  order: CustomerOrder
  license: CustomerLicense
}) {
  const { messages } = useText()
  const [ended, setEnded] = useState(false)
  const [page, setPage] = useState(0)
  const [dialog, setDialog] = useState<ComputerDialog | null>(null)
  const hint = license.authorization === "named_user" ? "emptyUsersHint" : "emptyHint"
  const computers = useLoad(
    `computers ${license.id} ${ended} ${page}`,
    (client, options) =>
      client.listCustomerActivations(
        {
          id: license.id,
          limit: PAGE_SIZE,
          offset: page * PAGE_SIZE,
          ended: ended || undefined,
        },
        options
      ),
    true
  )
  return (
    <section className="mpl-computers" aria-label={messages.computers.title}>
      <header className="mpl-computers-head">
        <h3>{messages.computers.title}</h3>
        <label className="mpl-switch">
          <input
            type="checkbox"
            checked={ended}
            onChange={(event) => {
              setEnded(event.target.checked)
              setPage(0)
            }}
          />
          {messages.computers.ended}
        </label>
      </header>
      <Load of={computers} rows={2}>
        {({ activations, count }) =>
          activations.length === 0 ? (
            <Empty compact title={messages.computers.empty}>
              {ended ? messages.computers.endedEmpty : messages.computers[hint]}
            </Empty>
          ) : (
            <>
              <ul className="mpl-list">
                {activations.map((computer) => (
                  <Computer
                    key={computer.id}
                    computer={computer}
                    hasCode={license.authorization === "license_key"}
                    onCode={() => setDialog({ kind: "code", computer })}
                    onManage={() => setDialog({ kind: "manage", computer })}
                  />
                ))}
              </ul>
              <Pager count={count} pageSize={PAGE_SIZE} page={page} onPage={setPage} />
            </>
          )
        }
      </Load>
      {dialog && (
        <ComputerDialogs
          order={order}
          license={license}
          dialog={dialog}
          onDialog={setDialog}
          onClose={() => setDialog(null)}
        />
      )}
    </section>
  )
}

function Computer({
  computer,
  hasCode,
  onCode,
  onManage,
}: {
  computer: CustomerComputer
  hasCode: boolean
  onCode: () => void
  onManage: () => void
}) {
  const text = useText()
  const { messages, fill } = text
  const name = computerName(text, computer)
  const { name: hostname, platform, app_version, user } = computer
  const about = [
    hostname === name ? null : hostname,
    platform,
    app_version && fill(messages.computers.version, { version: app_version }),
  ].filter(Boolean)
  const isActive = computer.status === "active"
  const isMarked = useLastActivated()?.id === computer.id
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isMarked) {
      item.current?.scrollIntoView({ block: "nearest" })
    }
  }, [isMarked])
  return (
    <li ref={item} className={classes("mpl-computer", isMarked && "mpl-marked")}>
      <div className="mpl-computer-name">
        <strong>{name}</strong>
        {user && (
          <span data-testid="computer-user">
            {fill(messages.computers.user, { user: userName(user) })}
          </span>
        )}
        {about.length > 0 && <span className="mpl-muted">{about.join(" · ")}</span>}
        {isMarked && <Badge tone="good">{messages.computers.justNow}</Badge>}
        {computer.ended_reason && (
          <Badge>{messages.computers.endings[computer.ended_reason]}</Badge>
        )}
      </div>
      <Facts computer={computer} />
      {isActive && (
        <div className="mpl-row mpl-computer-acts">
          {hasCode && (
            <Button
              aria-label={fill(messages.computers.codeOf, { computer: name })}
              onClick={onCode}
            >
              {messages.computers.code}
            </Button>
          )}
          <Button
            aria-label={fill(messages.computers.manageOf, { computer: name })}
            onClick={onManage}
          >
            {messages.computers.manage}
          </Button>
        </div>
      )}
    </li>
  )
}

function Facts({ computer }: { computer: CustomerActivation }) {
  const { messages, day, moment } = useText()
  const { computers, common } = messages
  const facts: [name: string, value: string | null, isCode?: true][] = [
    [computers.siteCode, computer.site_code, true],
    [computers.machineId, computer.machine_id, true],
    [computers.activationCode, computer.activation_code, true],
    [computers.activated, day(computer.activated_at)],
    computer.ended_at
      ? [computers.endedAt, day(computer.ended_at)]
      : [computers.expires, computer.expires_at ? day(computer.expires_at) : common.never],
    [computers.lastSeen, computer.last_seen_at && moment(computer.last_seen_at)],
  ]
  return (
    <dl className="mpl-facts">
      {facts.map(
        ([name, value, isCode]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd className={isCode && "mpl-mono"} dir={isCode && "ltr"}>
                {value}
              </dd>
            </div>
          )
      )}
    </dl>
  )
}
