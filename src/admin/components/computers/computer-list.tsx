import { Container, DataTable, useDataTable } from "@medusajs/ui"
import type { DataTableFilter } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"

import { useComputers } from "../../hooks/api/computers"
import { useLicensePrograms } from "../../hooks/api/license-programs"
import { useListQuery } from "../../hooks/use-list-query"
import { useTableUrl } from "../../hooks/use-table-url"
import {
  COMPUTER_FILTER_IDS,
  toComputerFilters,
  UNSEEN_DAYS,
  type ComputerTableFilters,
} from "../../lib/computer-query"
import { mayBeCode } from "../../lib/license-query"
import { ListRows } from "../common/list-rows"
import { ListToolbar } from "../common/list-toolbar"
import { pathOf } from "../licenses/acts/use-license-acts"
import { MenuOfComputer, useComputerColumns } from "./computer-columns"
import { COMPUTERS_ANCHOR } from "./computers-link"
import { useComputerActs } from "./use-computer-acts"

const PAGE_SIZE = 20
const NEWEST_FIRST = "-activated_at"

const useFilters = (): DataTableFilter[] => {
  const { t } = useTranslation("licensing")
  const { license_programs: programs = [] } = useLicensePrograms({ limit: 100, order: "name" })
  return [
    {
      id: "status",
      type: "radio",
      label: t("fields.status"),
      options: [
        { value: "ended", label: t("computers.status.ended") },
        { value: "all", label: t("computerList.endedToo") },
      ],
    },
    {
      id: "program_id",
      type: "multiselect",
      label: t("fields.program"),
      options: programs.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      id: "unseen",
      type: "radio",
      label: t("computerList.unseen"),
      options: UNSEEN_DAYS.map((value) => ({
        value,
        label: t("computerList.unseenDays", { count: Number(value) }),
      })),
    },
  ]
}

/** The table's state in the address; a search that may be a code of a computer stays in memory. */
const useComputerTable = () => {
  const url = useTableUrl(COMPUTER_FILTER_IDS, PAGE_SIZE, NEWEST_FIRST, { isSecret: mayBeCode })
  const { limit, offset, order, ...chosen } = useListQuery(
    COMPUTER_FILTER_IDS,
    PAGE_SIZE,
    NEWEST_FIRST
  )
  const q = url.search.state.trim()
  const filters = toComputerFilters({ ...chosen, q } as ComputerTableFilters)
  return { url, query: { ...filters, limit, offset, order } }
}

/** All computers of the shop with search, filters and paging, and the acts of each. */
export const ComputerList = () => {
  const { t } = useTranslation("licensing")
  const navigate = useNavigate()
  const { url, query } = useComputerTable()
  const { computers, count = 0, count_capped, isPending, error, refetch } = useComputers(query)
  const acts = useComputerActs()
  const instance = useDataTable({
    search: url.search,
    filtering: url.filtering,
    sorting: url.sorting,
    data: computers ?? [],
    columns: useComputerColumns(),
    filters: useFilters(),
    getRowId: ({ id }) => id,
    rowCount: count,
    isLoading: isPending,
    onRowClick: (_, { license_id }) => navigate(`${pathOf(license_id)}#${COMPUTERS_ANCHOR}`),
  })
  return (
    <Container className="p-0">
      <DataTable instance={instance}>
        <ListToolbar
          title={t("computers.title")}
          subtitle={t("computerList.subtitle")}
          searchHint={t("computerList.searchHint")}
          searchLabel={t("computerList.search")}
          sorting
        />
        <MenuOfComputer.Provider value={acts.menuOf}>
          <ListRows
            instance={instance}
            label={t("computers.title")}
            error={computers ? null : error}
            onRetry={refetch}
            empty={{ heading: t("computerList.empty"), description: t("computers.emptyHint") }}
            noResults={t("computerList.searchHint")}
            count={count}
            capped={count_capped}
            pageSize={PAGE_SIZE}
            page={url.page}
            onPage={url.setPage}
          />
        </MenuOfComputer.Provider>
      </DataTable>
      {acts.element}
    </Container>
  )
}
