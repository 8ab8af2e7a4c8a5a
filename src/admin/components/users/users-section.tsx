import {
  ArrowRightOnRectangle,
  EnvelopeContent,
  Key,
  MinusMini,
  PauseSolid,
  PencilSquare,
  PlaySolid,
} from "@medusajs/icons"
import { Button, Container, Heading, Input, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { type UserAct, useLicenseUsers, useUsersExport } from "../../hooks/api/license-users"
import type { LicenseDetail, LicenseUser } from "../../lib/types"
import { ListPager } from "../common/list-pager"
import { LoadError, RowsSkeleton } from "../common/section-states"
import { AssignUsersDrawer } from "./assign-users-drawer"
import { UserActDialog } from "./user-act-dialog"
import { UserRow } from "./user-row"

const PAGE_SIZE = 10

/** The acts that are possible in each state, in the order of the menu. */
const ACTS: Record<LicenseUser["state"], UserAct[]> = {
  invited: ["invite", "disable", "unassign"],
  active: ["password-link", "set-password", "sign-out", "disable", "unassign"],
  disabled: ["enable", "unassign"],
}

const ICONS = {
  invite: <EnvelopeContent />,
  "password-link": <Key />,
  "set-password": <PencilSquare />,
  "sign-out": <ArrowRightOnRectangle />,
  disable: <PauseSolid />,
  enable: <PlaySolid />,
  unassign: <MinusMini />,
} satisfies Record<UserAct, React.ReactNode>

/** How many places are taken, the search, the file, and a button to assign users. */
const UsersHeader = ({
  licenseId,
  use,
  q,
  onSearch,
  onAssign,
}: {
  licenseId: string
  /** Absent = still loading. */
  use: { used: number; max: number | null } | undefined
  q: string
  onSearch: (q: string) => void
  onAssign: () => void
}) => {
  const { t } = useTranslation("licensing")
  const file = useUsersExport(licenseId)
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
      <div>
        <Heading level="h2">{t("users.title")}</Heading>
        {use && (
          <Text size="small" className="text-ui-fg-subtle" aria-live="polite">
            {use.max === null
              ? t("users.usedUnlimited", { count: use.used })
              : t("users.used", use)}
          </Text>
        )}
      </div>
      <div className="flex items-center gap-x-2">
        {((use?.used ?? 0) > PAGE_SIZE || q !== "") && (
          <Input
            type="search"
            size="small"
            aria-label={t("users.search")}
            placeholder={t("users.search")}
            value={q}
            onChange={({ target }) => onSearch(target.value)}
          />
        )}
        {use && use.used > 0 && (
          <Button
            size="small"
            variant="transparent"
            isLoading={file.isRunning}
            onClick={() => void file.save()}
          >
            {t("users.export")}
          </Button>
        )}
        <Button size="small" variant="secondary" onClick={onAssign}>
          {t("users.assign")}
        </Button>
      </div>
    </div>
  )
}

/** Who may use a license for named users. */
export const UsersSection = ({ license }: { license: LicenseDetail }) => {
  const { t } = useTranslation("licensing")
  const [page, setPage] = useState(0)
  const [q, setQ] = useState("")
  const [assigning, setAssigning] = useState(false)
  const [asked, setAsked] = useState<{ user: LicenseUser; act: UserAct } | null>(null)
  const query = { q: q.trim() || undefined, limit: PAGE_SIZE, offset: page * PAGE_SIZE }
  const {
    users,
    count = 0,
    used = 0,
    max_users,
    error,
    refetch,
  } = useLicenseUsers(license.id, query)
  const menuOf = (user: LicenseUser) => [
    {
      actions: ACTS[user.state]
        .filter((act) => act !== "set-password" || user.password_settable)
        .map((act) => ({
          label: t(`users.acts.${act}.menu`),
          icon: ICONS[act],
          onClick: () => setAsked({ user, act }),
        })),
    },
  ]
  return (
    <Container className="divide-y p-0" data-testid="users">
      <UsersHeader
        licenseId={license.id}
        use={users && { used, max: max_users ?? null }}
        q={q}
        onSearch={(value) => {
          setQ(value)
          setPage(0)
        }}
        onAssign={() => setAssigning(true)}
      />
      {!users &&
        (error ? <LoadError error={error} onRetry={refetch} /> : <RowsSkeleton rows={2} />)}
      {users?.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-6 text-center">
          {t(q === "" ? "users.empty" : "users.notFound")}
        </Text>
      )}
      {users && users.length > 0 && (
        <ul className="divide-y" aria-label={t("users.title")}>
          {users.map((user) => (
            <UserRow key={user.id} user={user} menu={menuOf(user)} />
          ))}
        </ul>
      )}
      {(count > PAGE_SIZE || page > 0) && (
        <ListPager count={count} capped={false} pageSize={PAGE_SIZE} page={page} onPage={setPage} />
      )}
      {assigning && <AssignUsersDrawer license={license} onClose={() => setAssigning(false)} />}
      {asked && <UserActDialog licenseId={license.id} {...asked} onClose={() => setAsked(null)} />}
    </Container>
  )
}
