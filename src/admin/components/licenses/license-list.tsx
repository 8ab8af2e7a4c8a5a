import { Container, DataTable, Heading, Text, useDataTable } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"

import { useLicenses } from "../../hooks/api/licenses"
import { useLicenseFilters } from "../../hooks/use-license-filters"
import { useListQuery } from "../../hooks/use-list-query"
import { useRowSelection } from "../../hooks/use-row-selection"
import { useTableUrl } from "../../hooks/use-table-url"
import {
  LICENSE_FILTER_IDS,
  mayBeKey,
  toLicenseFilters,
  type LicenseTableFilters,
} from "../../lib/license-query"
import { Named } from "../common/named"
import { LoadError } from "../common/section-states"
import { useLicenseActs } from "./acts/use-license-acts"
import { BulkBar } from "./bulk-bar"
import { MenuOfLicense, useLicenseColumns } from "./license-columns"
import { LicenseExport } from "./license-export"
import { ListPager } from "./list-pager"

const PAGE_SIZE = 20
const NEWEST_FIRST = "-created_at"

/** The table's state in the address, and what it means for the list, bulk acts and the export. */
const useLicenseTable = () => {
  const url = useTableUrl(LICENSE_FILTER_IDS, PAGE_SIZE, NEWEST_FIRST, mayBeKey)
  const { limit, offset, order, ...chosen } = useListQuery(
    LICENSE_FILTER_IDS,
    PAGE_SIZE,
    NEWEST_FIRST
  )
  const q = url.search.state.trim() || undefined
  const filters = toLicenseFilters({ ...chosen, q } as LicenseTableFilters)
  return { url, filters, query: { ...filters, limit, offset, order } }
}

/** All licences with search, filters, sorting and paging, all of it in the address; acts and export. */
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
        <DataTable.Toolbar
          className="flex flex-col items-start justify-between gap-2 md:flex-row md:items-center"
          translations={{
            clearAll: t("actions.clearAll"),
            sort: t("filters.sortLabel"),
          }}
          alwaysShowFilterBar
          filterBarContent={
            <Text size="xsmall" className="text-ui-fg-muted text-pretty">
              {t("licenseList.searchHint")}
            </Text>
          }
        >
          <div className="flex w-full flex-wrap items-center justify-between gap-2">
            <div>
              <Heading>{t("licenseList.title")}</Heading>
              <Text size="small" className="text-ui-fg-subtle">
                {t("licenseList.subtitle")}
              </Text>
            </div>
            <div className="flex flex-wrap items-center gap-2">
              <Named label={t("filters.filterLabel")}>
                <DataTable.FilterMenu tooltip={t("filters.filterLabel")} />
              </Named>
              <Named label={t("filters.sortLabel")}>
                <DataTable.SortingMenu tooltip={t("filters.sortLabel")} />
              </Named>
              <Named label={t("licenseList.search")}>
                <DataTable.Search className="w-72" placeholder={t("licenseList.search")} />
              </Named>
              <LicenseExport filters={filters} count={count} capped={count_capped} />
            </div>
          </div>
        </DataTable.Toolbar>
        <BulkBar
          selection={selection}
          filters={filters}
          count={count}
          capped={count_capped}
          onAct={acts.open}
        />
        {error && !licenses ? (
          <LoadError error={error} onRetry={refetch} />
        ) : (
          <MenuOfLicense.Provider value={acts.menuOf}>
            <DataTable.Table
              emptyState={{
                empty: { heading: t("licenseList.empty"), description: t("licenseList.emptyHint") },
                filtered: {
                  heading: t("general.noResultsTitle"),
                  description: t("general.noResultsMessage"),
                },
              }}
            />
          </MenuOfLicense.Provider>
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
