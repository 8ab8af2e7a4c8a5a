import { Container, DataTable, useDataTable } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"

import { useLicenses } from "../../hooks/api/licenses"
import { useLicenseFilters } from "../../hooks/use-license-filters"
import { useListQuery } from "../../hooks/use-list-query"
import { useRowSelection } from "../../hooks/use-row-selection"
import { useTableUrl } from "../../hooks/use-table-url"
import {
  LICENSE_FILTER_IDS,
  mayBeCode,
  toLicenseFilters,
  type LicenseTableFilters,
} from "../../lib/license-query"
import { ListRows } from "../common/list-rows"
import { ListToolbar } from "../common/list-toolbar"
import { useLicenseActs } from "./acts/use-license-acts"
import { BulkBar } from "./bulk-bar"
import { MenuOfLicense, useLicenseColumns } from "./license-columns"
import { LicenseExport } from "./license-export"

const PAGE_SIZE = 20
const NEWEST_FIRST = "-created_at"

/** The table's state in the address, and the queries of the list, bulk acts and the export. */
const useLicenseTable = () => {
  const url = useTableUrl(LICENSE_FILTER_IDS, PAGE_SIZE, NEWEST_FIRST, { isSecret: mayBeCode })
  const { limit, offset, order, ...chosen } = useListQuery(
    LICENSE_FILTER_IDS,
    PAGE_SIZE,
    NEWEST_FIRST
  )
  const q = url.search.state.trim() || undefined
  const filters = toLicenseFilters({ ...chosen, q } as LicenseTableFilters)
  return { url, filters, query: { ...filters, limit, offset, order } }
}

/** All licenses with search, filters, sorting and paging, all of it in the address; acts and export. */
export const LicenseList = () => {
  const { t } = useTranslation("licensing")
  const navigate = useNavigate()
  const { url, filters, query } = useLicenseTable()
  const { licenses, count = 0, count_capped, isPending, error, refetch } = useLicenses(query)
  const selection = useRowSelection(filters)
  const acts = useLicenseActs({ onDone: selection.clear })
  const instance = useDataTable({
    search: url.search,
    filtering: url.filtering,
    sorting: url.sorting,
    data: licenses ?? [],
    columns: useLicenseColumns(),
    filters: useLicenseFilters(),
    getRowId: ({ id }) => id,
    rowCount: count,
    isLoading: isPending,
    rowSelection: { state: selection.rows, onRowSelectionChange: selection.setRows },
    onRowClick: (_, { id }) => navigate(`/licensing/licenses/${id}`),
  })
  return (
    <Container className="p-0">
      <DataTable instance={instance}>
        <ListToolbar
          title={t("licenseList.title")}
          subtitle={t("licenseList.subtitle")}
          searchHint={t("licenseList.searchHint")}
          searchLabel={t("licenseList.search")}
          sorting
        >
          <LicenseExport filters={filters} count={count} capped={count_capped} />
        </ListToolbar>
        <BulkBar
          selection={selection}
          filters={filters}
          count={count}
          capped={count_capped}
          onAct={acts.open}
        />
        <MenuOfLicense.Provider value={acts.menuOf}>
          <ListRows
            instance={instance}
            label={t("licenseList.title")}
            error={licenses ? null : error}
            onRetry={refetch}
            empty={{ heading: t("licenseList.empty"), description: t("licenseList.emptyHint") }}
            noResults={t("licenseList.searchHint")}
            count={count}
            capped={count_capped}
            pageSize={PAGE_SIZE}
            page={url.page}
            onPage={url.setPage}
          />
        </MenuOfLicense.Provider>
      </DataTable>
      {acts.element}
    </Container>
  )
}
