import { Container, Heading, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { useLicenses } from "../../hooks/api/licenses"
import { useCountText } from "../../hooks/use-count-text"
import type { License, LicenseFilters } from "../../lib/types"
import { UtcDate } from "../common/utc-date"
import { LoadError, RowsSkeleton } from "../common/section-states"
import { LicenseStatusCell } from "../orders/license-status-cell"
import { LicenseOrder, LicenseOwner } from "./license-owner"
import { LicenseSeats } from "./license-seats"
import { TextLink } from "../common/text-link"
import { ScrollBox } from "../common/scroll-box"

/** Number of licenses shown; a link leads to the rest. */
const SHOWN = 5

type Props = {
  filters: LicenseFilters
  title: string
  hint: string
  empty: string
  /** The list with the same filters. */
  allTo: string
  /** Hides the owner if it is the same in all rows. */
  withOwner?: boolean
}

const Row = ({ license, withOwner }: { license: License; withOwner: boolean }) => {
  const { t } = useTranslation("licensing")
  const key = license.key_redacted ?? "–"
  return (
    <Table.Row>
      <Table.Cell className="py-2">
        <Link
          to={`/licensing/licenses/${license.id}`}
          aria-label={t("licenseList.openLicense", { key })}
          className="txt-compact-xsmall text-ui-fg-base hover:text-ui-fg-interactive focus-visible:text-ui-fg-interactive block whitespace-nowrap font-mono outline-none"
        >
          {key}
        </Link>
        <span>{license.policy.name}</span>
      </Table.Cell>
      <Table.Cell>
        <LicenseStatusCell license={license} />
      </Table.Cell>
      <Table.Cell>
        <LicenseOrder license={license} />
      </Table.Cell>
      {withOwner && (
        <Table.Cell>
          <LicenseOwner license={license} />
        </Table.Cell>
      )}
      <Table.Cell>
        <LicenseSeats license={license} />
      </Table.Cell>
      <Table.Cell>
        {license.expires_at ? <UtcDate date={license.expires_at} /> : t("licenses.never")}
      </Table.Cell>
    </Table.Row>
  )
}

const Rows = ({ licenses, withOwner }: { licenses: License[]; withOwner: boolean }) => {
  const { t } = useTranslation("licensing")
  const headers = [
    t("licenses.key"),
    t("licenses.status"),
    t("licenseList.order"),
    ...(withOwner ? [t("licenseList.owner")] : []),
    t("licenses.seats"),
    t("licenses.expires"),
  ]
  return (
    <ScrollBox label={t("licenseList.title")}>
      <Table>
        <Table.Header>
          <Table.Row>
            {headers.map((header) => (
              <Table.HeaderCell key={header}>{header}</Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body className="!border-b-0">
          {licenses.map((license) => (
            <Row key={license.id} license={license} withOwner={withOwner} />
          ))}
        </Table.Body>
      </Table>
    </ScrollBox>
  )
}

/** The newest licenses on another page, with a link to all of them. */
export const LicensesOfSection = (props: Props) => {
  const { filters, title, hint, empty, allTo, withOwner = false } = props
  const { t } = useTranslation("licensing")
  const countText = useCountText()
  const query = { ...filters, limit: SHOWN, offset: 0 }
  const { licenses, count = 0, count_capped, error, refetch } = useLicenses(query)
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <div>
          <Heading level="h2">{title}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {licenses && count === 0 ? empty : hint}
          </Text>
        </div>
        {count > 0 && (
          <TextLink to={allTo} className="txt-compact-small-plus shrink-0">
            {t("licenseList.viewAll", { total: countText(count, count_capped) })}
          </TextLink>
        )}
      </div>
      {!licenses && (error ? <LoadError error={error} onRetry={refetch} /> : <RowsSkeleton />)}
      {count > 0 && licenses && <Rows licenses={licenses} withOwner={withOwner} />}
    </Container>
  )
}
