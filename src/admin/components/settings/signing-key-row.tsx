import { XCircle } from "@medusajs/icons"
import { Button, Copy, StatusBadge, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useRetireSigningKey } from "../../hooks/api/signing-keys"
import { useConfirmed } from "../../hooks/use-confirmed"
import type { SigningKey } from "../../lib/types"
import { Actions } from "../common/actions"
import { UtcDate } from "../common/utc-date"

const COLORS = { current: "green", retiring: "orange", retired: "grey" } as const

/** One form of the public key, to be put into a program. */
const CopyButton = ({ form, content }: { form: "JWK" | "PEM"; content: string }) => {
  const { t } = useTranslation("licensing")
  return (
    <Copy content={content} aria-label={t("signingKeys.copy", { form })} asChild>
      <Button size="small" variant="secondary">
        {form}
      </Button>
    </Copy>
  )
}

const RetireMenu = ({ kid }: { kid: string }) => {
  const { t } = useTranslation("licensing")
  const confirmed = useConfirmed()
  const { mutateAsync } = useRetireSigningKey()
  const retire = () =>
    confirmed({
      title: t("signingKeys.retire.title"),
      description: t("signingKeys.retire.description", { kid }),
      confirmText: t("signingKeys.retire.confirm"),
      run: () => mutateAsync(kid),
      success: t("signingKeys.retire.done"),
    })
  const action = {
    label: t("signingKeys.retire.menu"),
    icon: <XCircle />,
    onClick: () => void retire(),
  }
  return <Actions label={t("states.actionsOf", { name: kid })} groups={[{ actions: [action] }]} />
}

/** One key: status, period, and its public part to copy. */
export const SigningKeyRow = ({ signingKey }: { signingKey: SigningKey }) => {
  const { t } = useTranslation("licensing")
  const { kid, status, created_at, retires_at, thumbprint, jwk, pem } = signingKey
  return (
    <Table.Row>
      <Table.Cell className="py-3">
        <Text size="small" leading="compact" className="font-mono">
          {kid}
        </Text>
        <Text size="xsmall" className="text-ui-fg-subtle break-all font-mono">
          {thumbprint}
        </Text>
      </Table.Cell>
      <Table.Cell>
        <StatusBadge color={COLORS[status]}>{t(`signingKeys.status.${status}`)}</StatusBadge>
      </Table.Cell>
      <Table.Cell>
        <UtcDate date={created_at} />
      </Table.Cell>
      <Table.Cell>{retires_at ? <UtcDate date={retires_at} /> : "–"}</Table.Cell>
      <Table.Cell>
        <div className="flex gap-x-2">
          <CopyButton form="JWK" content={JSON.stringify(jwk)} />
          <CopyButton form="PEM" content={pem} />
        </div>
      </Table.Cell>
      <Table.Cell>{status === "retiring" && <RetireMenu kid={kid} />}</Table.Cell>
    </Table.Row>
  )
}
