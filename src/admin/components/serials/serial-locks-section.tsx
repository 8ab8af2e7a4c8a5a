import { Button, Container, Heading, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useSerialLocks, useUnlockSerialTries } from "../../hooks/api/serial-locks"
import { useConfirmed } from "../../hooks/use-confirmed"
import type { SerialLock } from "../../lib/types"
import { TextLink } from "../common/text-link"
import { UtcDate } from "../common/utc-date"
import { ScrollBox } from "../common/scroll-box"

/** `customer:cus_1` → `customer` and `cus_1`; a network address may hold colons itself. */
const partsOf = (id: string): [kind: string, who: string] => {
  const colon = id.indexOf(":")
  return [id.slice(0, colon), id.slice(colon + 1)]
}

const LockRow = ({ lock: { id, wrong, last_at, serial, customer } }: { lock: SerialLock }) => {
  const { t } = useTranslation("licensing")
  const confirmed = useConfirmed()
  const { mutateAsync, isPending } = useUnlockSerialTries()
  const [kind, key] = partsOf(id)
  const who = customer?.email ?? serial ?? key
  const unlock = () =>
    confirmed({
      title: t("serialLocks.unlockTitle", { who }),
      description: t("serialLocks.unlockDescription"),
      confirmText: t("serialLocks.unlock"),
      variant: "confirmation",
      run: () => mutateAsync(id),
      success: t("serialLocks.unlocked"),
    })
  return (
    <Table.Row data-testid="serial-lock">
      <Table.Cell>{t(`serialLocks.kind.${kind}`)}</Table.Cell>
      <Table.Cell>
        {customer ? <TextLink to={`/customers/${customer.id}`}>{who}</TextLink> : who}
      </Table.Cell>
      <Table.Cell>{t("licenseList.exact", { count: wrong })}</Table.Cell>
      <Table.Cell>
        <UtcDate date={last_at} withTime />
      </Table.Cell>
      <Table.Cell className="text-right">
        <Button
          size="small"
          variant="secondary"
          isLoading={isPending}
          aria-label={t("serials.actOn", { act: t("serialLocks.unlock"), code: who })}
          onClick={() => void unlock()}
        >
          {t("serialLocks.unlock")}
        </Button>
      </Table.Cell>
    </Table.Row>
  )
}

/** Accounts and addresses locked today after too many wrong serial numbers; nothing if none is locked. */
export const SerialLocksSection = () => {
  const { t } = useTranslation("licensing")
  const { serial_locks: locks = [] } = useSerialLocks()
  if (!locks.length) return null
  return (
    <Container className="divide-y overflow-hidden p-0" data-testid="serial-locks">
      <div className="px-6 py-4">
        <Heading level="h2">{t("serialLocks.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("serialLocks.hint")}
        </Text>
      </div>
      <ScrollBox label={t("serialLocks.title")}>
        <Table>
          <Table.Header>
            <Table.Row>
              {(["who", "name", "wrong", "last"] as const).map((header) => (
                <Table.HeaderCell key={header}>{t(`serialLocks.${header}`)}</Table.HeaderCell>
              ))}
              <Table.HeaderCell>
                <span className="sr-only">{t("acts.many")}</span>
              </Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body className="!border-b-0">
            {locks.map((lock) => (
              <LockRow key={lock.id} lock={lock} />
            ))}
          </Table.Body>
        </Table>
      </ScrollBox>
    </Container>
  )
}
