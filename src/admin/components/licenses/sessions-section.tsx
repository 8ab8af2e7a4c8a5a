import {
  Badge,
  Button,
  Checkbox,
  Container,
  Heading,
  Label,
  Table,
  Text,
  toast,
} from "@medusajs/ui"
import { useId, useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"

import { useEndSession, useSessions } from "../../hooks/api/sessions"
import { toApiError } from "../../lib/errors"
import { useChosenFeature } from "../../hooks/use-chosen-feature"
import { seatKindsOf } from "../../lib/seat-kinds"
import type { LicenseDetail, Session } from "../../lib/types"
import { inUtc } from "../../lib/utc"
import { ConfirmDialog } from "../common/confirm-dialog"
import { FeatureChoice } from "../common/feature-choice"
import { ListPager } from "../common/list-pager"
import { LoadError, RowsSkeleton } from "../common/section-states"
import { UtcDate } from "../common/utc-date"
import { SessionPeaks } from "./session-peaks"

const PAGE_SIZE = 10

const nameOf = ({ note, name, activation_id }: Session) => note || name || activation_id

const EndSessionDialog = ({
  licenseId,
  session,
  onClose,
}: {
  licenseId: string
  session: Session
  onClose: () => void
}) => {
  const { t } = useTranslation("licensing")
  const { mutateAsync, isPending } = useEndSession(licenseId)
  const confirmId = useId()
  const [frees, setFrees] = useState(false)
  const { borrowed_until } = session
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await mutateAsync({ id: session.id, frees_borrowed: frees || undefined })
      toast.success(t("sessions.ended"))
      onClose()
    } catch (error) {
      toast.error(t("states.refused"), { description: toApiError(error).message })
    }
  }
  return (
    <ConfirmDialog
      title={t("sessions.endTitle", { name: nameOf(session) })}
      description={
        borrowed_until
          ? t("sessions.endBorrowedDescription", { date: inUtc(borrowed_until) })
          : t("sessions.endDescription")
      }
      confirmText={t("sessions.end")}
      isPending={isPending}
      disabled={borrowed_until !== null && !frees}
      onSubmit={submit}
      onClose={onClose}
    >
      {borrowed_until && (
        <div className="flex items-start gap-x-2">
          <Checkbox
            id={confirmId}
            checked={frees}
            onCheckedChange={(checked) => setFrees(checked === true)}
          />
          <Label htmlFor={confirmId} size="small">
            {t("sessions.freesBorrowed")}
          </Label>
        </div>
      )}
    </ConfirmDialog>
  )
}

const SessionTable = ({
  sessions,
  onEnd,
}: {
  sessions: Session[]
  onEnd: (session: Session) => void
}) => {
  const { t } = useTranslation("licensing")
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("sessions.computer")}</Table.HeaderCell>
            <Table.HeaderCell>{t("sessions.taken_at")}</Table.HeaderCell>
            <Table.HeaderCell>{t("sessions.alive_until")}</Table.HeaderCell>
            <Table.HeaderCell />
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {sessions.map((session) => (
            <Table.Row key={session.id} data-testid="session-row">
              <Table.Cell className="text-ui-fg-base">
                <div className="flex items-center gap-x-2">
                  <span className="whitespace-nowrap">{nameOf(session)}</span>
                  {session.borrowed_until && (
                    <Badge size="2xsmall" color="blue" className="shrink-0">
                      {t("sessions.borrowed")}
                    </Badge>
                  )}
                </div>
              </Table.Cell>
              <Table.Cell>
                <UtcDate date={session.taken_at} withTime />
              </Table.Cell>
              <Table.Cell>
                <UtcDate date={session.alive_until} withTime />
              </Table.Cell>
              <Table.Cell className="text-right">
                <Button
                  size="small"
                  variant="transparent"
                  aria-label={t("sessions.endOf", { name: nameOf(session) })}
                  onClick={() => onEnd(session)}
                >
                  {t("sessions.end")}
                </Button>
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

/** Who sits on the floating seats of a license now; reloads by itself. */
export const SessionsSection = ({ license }: { license: LicenseDetail }) => {
  const { t } = useTranslation("licensing")
  const [page, setPage] = useState(0)
  const [ending, setEnding] = useState<Session | null>(null)
  const kinds = seatKindsOf(license)
  const [feature, choose] = useChosenFeature(kinds)
  const {
    sessions,
    count = 0,
    seats,
    error,
    refetch,
  } = useSessions(license.id, feature, { limit: PAGE_SIZE, offset: page * PAGE_SIZE })
  return (
    <Container className="divide-y p-0" data-testid="sessions">
      <div className="flex items-center justify-between px-6 py-4">
        <div className="flex items-center gap-x-3">
          <Heading level="h2">{t("sessions.title")}</Heading>
          {(kinds.length > 1 || feature !== "") && (
            <FeatureChoice
              license={license}
              label={t("sessions.of")}
              whole={t("sessions.whole")}
              choices={kinds}
              value={feature}
              onChange={(next) => {
                choose(next)
                setPage(0)
              }}
            />
          )}
        </div>
        {sessions && (
          <Text size="small" className="text-ui-fg-subtle" aria-live="polite">
            {t("sessions.used", { used: count, seats })}
          </Text>
        )}
      </div>
      {!sessions &&
        (error ? <LoadError error={error} onRetry={refetch} /> : <RowsSkeleton rows={2} />)}
      {sessions?.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-6 text-center">
          {t("sessions.empty")}
        </Text>
      )}
      {sessions && sessions.length > 0 && <SessionTable sessions={sessions} onEnd={setEnding} />}
      {(count > PAGE_SIZE || page > 0) && (
        <ListPager count={count} capped={false} pageSize={PAGE_SIZE} page={page} onPage={setPage} />
      )}
      <SessionPeaks licenseId={license.id} feature={feature} />
      {ending && (
        <EndSessionDialog licenseId={license.id} session={ending} onClose={() => setEnding(null)} />
      )}
    </Container>
  )
}
