import { ArrowDownTray } from "@medusajs/icons"
import { Button, Container, Heading, Select, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { useIssuedByManagers } from "../../hooks/api/distribution"
import { useLicensingSettings } from "../../hooks/api/licensing-settings"
import { useCsvDownload } from "../../hooks/use-csv-export"
import type { IssuedByManager } from "../../lib/types"
import { ScrollBox } from "../common/scroll-box"
import { LoadError, RowsSkeleton } from "../common/section-states"
import { TextLink } from "../common/text-link"

const KEY = "distributionPage"

/** How many months back the report may go. */
const MONTHS = ["3", "12", "36", "120"]

const IssuedRow = ({ row }: { row: IssuedByManager }) => {
  const { t } = useTranslation("licensing")
  const { manager, policy, program, month, issued, given_back } = row
  return (
    <Table.Row data-testid="issued-row">
      <Table.Cell>{month}</Table.Cell>
      <Table.Cell>
        {manager.email === null ? (
          t(`${KEY}.deletedManager`)
        ) : (
          <TextLink to={`/licensing/managers/${manager.id}`}>{manager.email}</TextLink>
        )}
      </Table.Cell>
      <Table.Cell className="py-2">
        <TextLink to={`/licensing/policies/${policy.id}`} className="block">
          {policy.name}
        </TextLink>
        <span>{program.name}</span>
      </Table.Cell>
      <Table.Cell>{t("licenseList.exact", { count: issued })}</Table.Cell>
      <Table.Cell>{t("licenseList.exact", { count: given_back })}</Table.Cell>
    </Table.Row>
  )
}

const Rows = ({ rows }: { rows: IssuedByManager[] }) => {
  const { t } = useTranslation("licensing")
  return (
    <ScrollBox label={t(`${KEY}.title`)}>
      <Table>
        <Table.Header>
          <Table.Row>
            {(["month", "manager", "policy", "issued", "givenBack"] as const).map((field) => (
              <Table.HeaderCell key={field}>{t(`${KEY}.${field}`)}</Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body className="!border-b-0">
          {rows.map((row) => (
            <IssuedRow key={[row.month, row.manager.id, row.policy.id].join()} row={row} />
          ))}
        </Table.Body>
      </Table>
    </ScrollBox>
  )
}

const Report = () => {
  const { t } = useTranslation("licensing")
  const [months, setMonths] = useState("12")
  const { rows, error, refetch } = useIssuedByManagers(Number(months))
  const { isRunning, save } = useCsvDownload({
    path: "/admin/licensing/distribution/export",
    fileName: `${t(`${KEY}.fileName`)}.csv`,
    texts: { done: `${KEY}.exported`, failed: `${KEY}.notExported` },
  })
  return (
    <>
      <div className="flex items-center gap-x-2 px-6 py-4">
        <Select size="small" value={months} onValueChange={setMonths}>
          <Select.Trigger className="w-40" aria-label={t(`${KEY}.period`)}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {MONTHS.map((each) => (
              <Select.Item key={each} value={each}>
                {t(`${KEY}.months`, { count: Number(each) })}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
        <Button
          size="small"
          variant="secondary"
          isLoading={isRunning}
          disabled={!rows || rows.length === 0 || isRunning}
          onClick={() => save({ months })}
        >
          <ArrowDownTray />
          {t(`${KEY}.export`)}
        </Button>
      </div>
      {!rows && (error ? <LoadError error={error} onRetry={refetch} /> : <RowsSkeleton />)}
      {rows && rows.length > 0 && <Rows rows={rows} />}
      {rows?.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t(`${KEY}.empty`)}
        </Text>
      )}
    </>
  )
}

/** What managers issued of each policy in each month. While distribution is off it says so, and shows nothing. */
export const IssuedSection = () => {
  const { t } = useTranslation("licensing")
  const { licensing_settings: settings } = useLicensingSettings()
  const isOn = settings?.managers.distribution
  return (
    <Container className="divide-y p-0" data-testid="distribution-report">
      <div className="px-6 py-4">
        <Heading level="h1">{t(`${KEY}.title`)}</Heading>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t(isOn === false ? `${KEY}.off` : `${KEY}.hint`)}
        </Text>
      </div>
      {isOn && <Report />}
    </Container>
  )
}
