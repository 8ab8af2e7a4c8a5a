import { type ComponentType, useState } from "react"

import type { CustomerManager, CustomerOrder } from "../../client/types"
import { useText } from "../../react/provider"
import { whyNot } from "../../react/reasons"
import { useLoad } from "../../react/use-load"
import { Badge, type BadgeTone } from "../ui/badge"
import { ActButton } from "../ui/button"
import { Empty, Load, Notice } from "../ui/states"
import { AddManagerDialog, EditManagerDialog } from "./manager-dialogs"
import { InviteAgainDialog, RemoveManagerDialog } from "./manager-questions"

type OpenDialog = { kind: keyof typeof DIALOGS; manager: CustomerManager }

const DIALOGS = {
  edit: EditManagerDialog,
  invite: InviteAgainDialog,
  remove: RemoveManagerDialog,
} satisfies Record<
  string,
  ComponentType<{ order: CustomerOrder; manager: CustomerManager; onClose: () => void }>
>

/** The managers of an order. Managers without the right to see them get no list. */
export function ManagersSection({ order }: { order: CustomerOrder }) {
  const text = useText()
  const { messages } = text
  const [adding, setAdding] = useState(false)
  const may = order.permissions.includes("manage_managers")
  const why = whyNot(text, order, "manage_managers")
  return (
    <section className="mpl-card" aria-label={messages.managers.title}>
      <header className="mpl-card-head">
        <div>
          <h2>{messages.managers.title}</h2>
          <p className="mpl-muted">{messages.managers.hint}</p>
        </div>
        <ActButton why={why} onClick={() => setAdding(true)}>
          {messages.managers.add}
        </ActButton>
      </header>
      {may && !order.read_only && <ManagerList order={order} />}
      {!may && (
        <div className="mpl-card-body">
          <Notice>{why}</Notice>
        </div>
      )}
      {adding && <AddManagerDialog order={order} onClose={() => setAdding(false)} />}
    </section>
  )
}

function ManagerList({ order }: { order: CustomerOrder }) {
  const { messages } = useText()
  const [open, setOpen] = useState<OpenDialog | null>(null)
  const managers = useLoad(`managers ${order.id}`, (client, options) =>
    client.listCustomerManagers({ id: order.id }, options)
  )
  const Opened = open && DIALOGS[open.kind]
  return (
    <Load of={managers} rows={1}>
      {({ license_managers: rows }) => (
        <>
          {rows.length === 0 ? (
            <Empty compact title={messages.managers.empty}>
              {messages.managers.emptyHint}
            </Empty>
          ) : (
            <ul className="mpl-list">
              {rows.map((manager) => (
                <Manager
                  key={`${manager.manager_id} ${manager.added_by_vendor}`}
                  order={order}
                  manager={manager}
                  onOpen={(kind) => setOpen({ kind, manager })}
                />
              ))}
            </ul>
          )}
          {open && Opened && (
            <Opened order={order} manager={open.manager} onClose={() => setOpen(null)} />
          )}
        </>
      )}
    </Load>
  )
}

const TONES: Record<CustomerManager["status"], BadgeTone> = {
  active: "good",
  invited: "warn",
  disabled: "neutral",
}

function Manager({
  order,
  manager: { email, status, permissions, added_by_vendor },
  onOpen,
}: {
  order: CustomerOrder
  manager: CustomerManager
  onOpen: (kind: OpenDialog["kind"]) => void
}) {
  const { messages, fill } = useText()
  const { managers } = messages
  const why = added_by_vendor ? managers.byVendor : null
  const isBeyond =
    order.role !== "owner" && permissions.some((each) => !order.permissions.includes(each))
  const whyNotRemove = why ?? (isBeyond ? managers.beyondYours : null)
  const act = (kind: OpenDialog["kind"], word: string, name: string) => (
    <ActButton
      why={kind === "remove" ? whyNotRemove : why}
      aria-label={fill(name, { email })}
      onClick={() => onOpen(kind)}
    >
      {word}
    </ActButton>
  )
  return (
    <li className="mpl-manager">
      <div className="mpl-manager-name">
        <span>
          <strong>{email}</strong> <Badge tone={TONES[status]}>{managers.status[status]}</Badge>
        </span>
        <span className="mpl-muted">
          {permissions.map((each) => messages.permissions[each].name).join(", ") ||
            managers.noPermissions}
        </span>
      </div>
      <div className="mpl-row">
        {status === "invited" && act("invite", managers.invite, managers.inviteOf)}
        {act("edit", managers.edit, managers.editOf)}
        {act("remove", managers.remove, managers.removeOf)}
      </div>
    </li>
  )
}
