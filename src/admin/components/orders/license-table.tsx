import { Skeleton, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { useOrderLicenses } from "../../hooks/api/order-licenses"
import type { LicenseStatus } from "../../lib/types"
import { LoadError } from "../common/section-states"
import { LicenseRow } from "./license-row"
import { StatusFilter } from "./status-filter"

const PAGE_SIZE = 10
const COLUMNS = ["key", "status", "seats", "expires"] as const

const SkeletonRows = () =>
  Array.from({ length: 3 }, (_, row) => (
    <Table.Row key={row}>
      {COLUMNS.map((column) => (
        <Table.Cell key={column}>
          <Skeleton className="h-5 w-full" />
        </Table.Cell>
      ))}
    </Table.Row>
  ))

type Props = { orderId: string; issued: number; polling: boolean }

/** An order's licences, a page at a time; more than one page can be narrowed to a status. */
export const LicenseTable = ({ orderId, issued, polling }: Props) => {
  const { t } = useTranslation("licensing")
  const [page, setPage] = useState(0)
  const [status, setStatus] = useState<LicenseStatus>()
  const query = { limit: PAGE_SIZE, offset: page * PAGE_SIZE, ...(status && { status }) }
  const { licenses, count = 0, error, refetch } = useOrderLicenses(orderId, query, polling)
  const pages = Math.max(1, Math.ceil(count / PAGE_SIZE))
  if (error && !licenses) return <LoadError error={error} onRetry={refetch} />
  const choose = (chosen: LicenseStatus | undefined) => {
    setStatus(chosen)
    setPage(0)
  }
  return (
    <div>
      {issued > PAGE_SIZE && <StatusFilter value={status} onChange={choose} />}
      <div className="overflow-x-auto">
        <Table aria-label={t("orders.title")}>
          <Table.Header>
            <Table.Row>
              {COLUMNS.map((column) => (
                <Table.HeaderCell key={column}>{t(`licenses.${column}`)}</Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Header>
          <Table.Body className={count > PAGE_SIZE ? undefined : "!border-b-0"}>
            {licenses ? (
              licenses.map((license) => (
                <LicenseRow key={license.id} license={license} orderId={orderId} />
              ))
            ) : (
              <SkeletonRows />
            )}
          </Table.Body>
        </Table>
      </div>
      {licenses?.length === 0 && (
        <Text size="small" leading="compact" className="text-ui-fg-subtle px-6 py-4">
          {t("orders.filter.none")}
        </Text>
      )}
      {count > PAGE_SIZE && (
        <Table.Pagination
          count={count}
          pageSize={PAGE_SIZE}
          pageIndex={page}
          pageCount={pages}
          canPreviousPage={page > 0}
          canNextPage={page + 1 < pages}
          previousPage={() => setPage(page - 1)}
          nextPage={() => setPage(page + 1)}
          translations={{
            of: t("general.of"),
            results: t("general.results"),
            pages: t("general.pages"),
            prev: t("general.prev"),
            next: t("general.next"),
          }}
        />
      )}
    </div>
  )
}
