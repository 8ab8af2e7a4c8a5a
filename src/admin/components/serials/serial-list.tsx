import { Container, DataTable, useDataTable } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

import { useSerialNumbers } from "../../hooks/api/serial-numbers"
import { useListQuery } from "../../hooks/use-list-query"
import { useRowSelection } from "../../hooks/use-row-selection"
import { useSerialFilters } from "../../hooks/use-serial-filters"
import { useTableUrl } from "../../hooks/use-table-url"
import { mayBeKey } from "../../lib/license-query"
import { SERIAL_FILTER_IDS, toSerialFilters } from "../../lib/serial-query"
import { ListRows } from "../common/list-rows"
import { ListToolbar } from "../common/list-toolbar"
import { useSerialActs } from "./acts/use-serial-acts"
import { SerialBulkBar } from "./serial-bulk-bar"
import { MenuOfSerial, useSerialColumns } from "./serial-columns"

const PAGE_SIZE = 20

/** The table's state in the address, and what it means for the list. A batch is read in the order printed. */
const useSerialTable = (batchId: string | undefined) => {
  const order = batchId ? "created_at" : "-created_at"
  const url = useTableUrl(SERIAL_FILTER_IDS, PAGE_SIZE, order, { isSecret: mayBeKey })
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
  /** Lists only this batch, on its page. */
  batchId?: string
  /** The right end of the heading. */
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
        <ListToolbar
          title={t("serials.title")}
          level={batchId ? 2 : 1}
          subtitle={t("serials.subtitle")}
          searchHint={t("serials.searchHint")}
          searchLabel={t("serials.search")}
        >
          {children}
        </ListToolbar>
        <SerialBulkBar selection={selection} onAct={acts.open} />
        <MenuOfSerial.Provider value={acts.menuOf}>
          <ListRows
            instance={instance}
            label={t("serials.title")}
            error={serial_numbers ? null : error}
            onRetry={refetch}
            empty={{ heading: t("serials.empty"), description: t("serials.emptyHint") }}
            noResults={t("serials.searchHint")}
            count={count}
            capped={count_capped}
            pageSize={PAGE_SIZE}
            page={url.page}
            onPage={url.setPage}
          />
        </MenuOfSerial.Provider>
      </DataTable>
      {acts.element}
    </Container>
  )
}
