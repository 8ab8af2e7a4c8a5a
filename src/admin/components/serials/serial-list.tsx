import { Container, DataTable, Heading, Text, useDataTable } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

import { useSerialNumbers } from "../../hooks/api/serial-numbers"
import { useListQuery } from "../../hooks/use-list-query"
import { useRowSelection } from "../../hooks/use-row-selection"
import { useSerialFilters } from "../../hooks/use-serial-filters"
import { useTableUrl } from "../../hooks/use-table-url"
import { mayBeKey } from "../../lib/license-query"
import { SERIAL_FILTER_IDS, toSerialFilters } from "../../lib/serial-query"
import { Named } from "../common/named"
import { LoadError } from "../common/section-states"
import { ListPager } from "../licenses/list-pager"
import { useSerialActs } from "./acts/use-serial-acts"
import { SerialBulkBar } from "./serial-bulk-bar"
import { MenuOfSerial, useSerialColumns } from "./serial-columns"

const PAGE_SIZE = 20

/** The table's state in the address, and what it means for the list. A batch is read in the order printed. */
const useSerialTable = (batchId: string | undefined) => {
  const order = batchId ? "created_at" : "-created_at"
  const url = useTableUrl(SERIAL_FILTER_IDS, PAGE_SIZE, order, mayBeKey)
  const {
    limit,
    offset,
    order: _order,
    ...chosen
  } = useListQuery(SERIAL_FILTER_IDS, PAGE_SIZE, order)
  const filters = toSerialFilters(chosen, url.search.state, batchId)
  return { url, filters, query: { ...filters, limit, offset, order } }
}

type Props = {
  /** Lists this batch alone, on its page. */
  batchId?: string
  /** What stands at the right of the heading. */
  children?: ReactNode
}

/** Serial numbers with search, filters and paging, all of it in the address; masked; acts. */
export const SerialList = ({ batchId, children }: Props) => {
  const { t } = useTranslation("licensing")
  const { url, filters, query } = useSerialTable(batchId)
  const {
    serial_numbers,
    count = 0,
    count_capped,
    isPending,
    error,
    refetch,
  } = useSerialNumbers(query)
  const selection = useRowSelection(filters)
  const acts = useSerialActs({ onDone: selection.clear })
  const instance = useDataTable({
    search: url.search,
    filtering: url.filtering,
    data: serial_numbers ?? [],
    columns: useSerialColumns(Boolean(batchId)),
    filters: useSerialFilters(Boolean(batchId)),
    getRowId: ({ id }) => id,
    rowCount: count,
    isLoading: isPending,
    rowSelection: { state: selection.rows, onRowSelectionChange: selection.setRows },
  })
  return (
    <Container className="p-0">
      <DataTable instance={instance}>
        <DataTable.Toolbar
          className="flex flex-col items-start justify-between gap-2 md:flex-row md:items-center"
          translations={{ clearAll: t("actions.clearAll"), sort: t("filters.sortLabel") }}
          alwaysShowFilterBar
          filterBarContent={
            <Text size="xsmall" className="text-ui-fg-subtle text-pretty">
              {t("serials.searchHint")}
            </Text>
          }
        >
          <div className="flex w-full flex-wrap items-center justify-between gap-2">
            <div>
              <Heading level={batchId ? "h2" : "h1"}>{t("serials.title")}</Heading>
              <Text size="small" className="text-ui-fg-subtle">
                {t("serials.subtitle")}
              </Text>
            </div>
            <div className="flex flex-wrap items-center gap-2">
              <Named label={t("filters.filterLabel")}>
                <DataTable.FilterMenu tooltip={t("filters.filterLabel")} />
              </Named>
              <Named label={t("serials.search")}>
                <DataTable.Search className="w-56" placeholder={t("serials.search")} />
              </Named>
              {children}
            </div>
          </div>
        </DataTable.Toolbar>
        <SerialBulkBar selection={selection} onAct={acts.open} />
        {error && !serial_numbers ? (
          <LoadError error={error} onRetry={refetch} />
        ) : (
          <MenuOfSerial.Provider value={acts.menuOf}>
            <DataTable.Table
              emptyState={{
                empty: { heading: t("serials.empty"), description: t("serials.emptyHint") },
                filtered: {
                  heading: t("general.noResultsTitle"),
                  description: t("general.noResultsMessage"),
                },
              }}
            />
          </MenuOfSerial.Provider>
        )}
        {count > 0 && (
          <ListPager
            count={count}
            capped={count_capped}
            pageSize={PAGE_SIZE}
            page={url.page}
            onPage={url.setPage}
          />
        )}
      </DataTable>
      {acts.element}
    </Container>
  )
}
