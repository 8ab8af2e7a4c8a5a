import { useState } from "react"

import type { Permission, PolicyQuota, SubManager } from "../../client/types"
import { useText } from "../../react/provider"
import { useAct } from "../../react/use-act"
import { useLoad } from "../../react/use-load"
import { useAnnounce } from "../ui/announcer"
import { Badge } from "../ui/badge"
import { Button } from "../ui/button"
import { FormDialog } from "../ui/dialog"
import { CheckboxField, TextField } from "../ui/field"
import { Empty, Load } from "../ui/states"

type Own = { quotas: PolicyQuota[]; permissions: Permission[] }

/** A manager's sub-managers, with their shares of the manager's quotas. */
export function SubManagers({ quotas, permissions }: Own) {
  const { messages, fill } = useText()
  const { distribution, managers } = messages
  // null = a new one.
  const [open, setOpen] = useState<SubManager | null | undefined>(undefined)
  const list = useLoad("sub-managers", (client, options) => client.listSubManagers({}, options))
  return (
    <section className="mpl-card" aria-label={distribution.subManagers}>
      <header className="mpl-card-head">
        <div>
          <h2>{distribution.subManagers}</h2>
          <p className="mpl-muted">{distribution.subManagersHint}</p>
        </div>
        <Button onClick={() => setOpen(null)}>{distribution.addSubManager}</Button>
      </header>
      <Load of={list} rows={1}>
        {({ sub_managers: rows }) =>
          rows.length === 0 ? (
            <Empty compact title={distribution.noSubManagers} />
          ) : (
            <ul className="mpl-list">
              {rows.map((each) => (
                <li key={each.id} className="mpl-manager">
                  <div className="mpl-manager-name">
                    <span>
                      <strong>{each.email}</strong>{" "}
                      <Badge tone={each.status === "active" ? "good" : "warn"}>
                        {managers.status[each.status]}
                      </Badge>
                    </span>
                    <SharesText of={each} />
                  </div>
                  <Button
                    aria-label={fill(managers.editOf, { email: each.email })}
                    onClick={() => setOpen(each)}
                  >
                    {managers.edit}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Load>
      {open !== undefined && (
        <SubManagerDialog
          sub={open}
          quotas={quotas}
          permissions={permissions}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  )
}

function SharesText({ of: { permissions, quotas } }: { of: SubManager }) {
  const { messages, fill, number } = useText()
  const { distribution, managers } = messages
  const shares = quotas.map(({ policy, used, granted }) =>
    fill(distribution.share, {
      policy: policy.name,
      used: number(used),
      granted: granted === null ? distribution.unlimited : number(granted),
    })
  )
  const names = permissions.map((each) => messages.permissions[each].name)
  return (
    <span className="mpl-muted">{[...names, ...shares].join(", ") || managers.noPermissions}</span>
  )
}

function SubManagerDialog({
  sub,
  quotas,
  permissions: own,
  onClose,
}: Own & { sub: SubManager | null; onClose: () => void }) {
  const { messages, fill } = useText()
  const { distribution, managers } = messages
  const say = useAnnounce()
  const [email, setEmail] = useState("")
  const [permissions, setPermissions] = useState<Permission[]>(sub?.permissions ?? [])
  const shareOf = (id: string) => sub?.quotas.find(({ policy }) => policy.id === id)
  const [shares, setShares] = useState<Shares>(() =>
    Object.fromEntries(
      quotas.map(({ policy }) => [policy.id, String(shareOf(policy.id)?.granted ?? "")])
    )
  )
  const granted = quotas.flatMap(({ policy }) => {
    const typed = shares[policy.id] ?? ""
    return typed === "" ? [] : [{ policy_id: policy.id, granted: Number(typed) }]
  })
  const act = useAct(
    (client) =>
      sub
        ? client.updateSubManager({ id: sub.id, permissions, quotas: granted })
        : client.createSubManager({ email, permissions, quotas: granted }),
    () => {
      say(managers.saved)
      onClose()
    }
  )
  return (
    <FormDialog
      title={sub ? fill(managers.editTitle, { email: sub.email }) : distribution.addSubManager}
      description={distribution.shareHint}
      act={act}
      submit={sub ? messages.common.save : managers.addSubmit}
      onClose={onClose}
    >
      {!sub && (
        <TextField
          type="email"
          label={distribution.email}
          value={email}
          maxLength={320}
          onChange={setEmail}
        />
      )}
      <PermissionFields own={own} value={permissions} onChange={setPermissions} />
      <ShareFields
        quotas={quotas}
        usedOf={(id) => shareOf(id)?.used ?? 0}
        value={shares}
        onChange={setShares}
      />
    </FormDialog>
  )
}

function PermissionFields({
  own,
  value,
  onChange,
}: {
  own: Permission[]
  value: Permission[]
  onChange: (value: Permission[]) => void
}) {
  const { messages } = useText()
  return (
    <fieldset className="mpl-fieldset">
      <legend>{messages.managers.permissions}</legend>
      {own.map((permission) => (
        <CheckboxField
          key={permission}
          label={messages.permissions[permission].name}
          hint={messages.permissions[permission].hint}
          checked={value.includes(permission)}
          onChange={(checked) =>
            onChange(checked ? [...value, permission] : value.filter((each) => each !== permission))
          }
        />
      ))}
    </fieldset>
  )
}

/** The shares as typed, by policy; empty = none, or as it is. */
type Shares = Record<string, string>

function ShareFields({
  quotas,
  usedOf,
  value,
  onChange,
}: {
  quotas: PolicyQuota[]
  usedOf: (policyId: string) => number
  value: Shares
  onChange: (value: Shares) => void
}) {
  const { messages, fill, number } = useText()
  const { distribution } = messages
  return (
    <fieldset className="mpl-fieldset">
      <legend>{distribution.shares}</legend>
      {quotas.map(({ policy, program, left }) => (
        <TextField
          key={policy.id}
          type="number"
          label={`${program.name} – ${policy.name}`}
          hint={
            left === null
              ? distribution.unlimited
              : fill(distribution.leftOf, { count: number(left) })
          }
          required={null}
          min={usedOf(policy.id)}
          step={1}
          value={value[policy.id] ?? ""}
          onChange={(typed) => onChange({ ...value, [policy.id]: typed })}
        />
      ))}
    </fieldset>
  )
}
