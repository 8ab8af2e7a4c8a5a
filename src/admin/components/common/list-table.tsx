import type { DataTable as DashboardTable } from "@medusajs/dashboard/components"
import { Button, Container, DataTable, useDataTable } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"
import { Link, useHref, useNavigate } from "react-router-dom"

import { useTableUrl } from "../../hooks/use-table-url"
import { ListRows } from "./list-rows"
import { ListToolbar } from "./list-toolbar"

/** Rows on a page of a list. */
export const PAGE_SIZE = 20

type Row = { id: string }

type Props<T extends Row> = Pick<
  ComponentProps<typeof DashboardTable<T>>,
  "data" | "columns" | "prefix"
> & {
  heading: string
  /** `h2` if the page has another heading. */
  headingLevel?: "h1" | "h2"
  subHeading?: string
  filters: NonNullable<ComponentProps<typeof DashboardTable<T>>["filters"]>
  /** The default sorting; absent = the list cannot be sorted. */
  defaultOrder?: string
  /** The query for the page that the address asks for. */
  query: { count?: number; isPending: boolean; error: unknown; refetch: () => unknown }
  /** Prefix of the address of a row's page; its id follows. */
  detailsAt: string
  action: { label: string; to: string }
  empty: { heading: string; description: string }
}

/** Opens the page of a row, in a new tab if the keys for that are held. */
const useOpen = (detailsAt: string) => {
  const navigate = useNavigate()
  const base = useHref(detailsAt)
  return (event: { metaKey: boolean; ctrlKey: boolean }, { id }: Row) => {
    if (event.metaKey || event.ctrlKey) window.open(`${base}/${id}`, "_blank", "noreferrer")
    else navigate(`${detailsAt}/${id}`)
  }
}

/** A list with search, filters, sorting and paging, all of it in the address; cards on a phone. */
export const ListTable = <T extends Row>({
  heading,
  headingLevel = "h1",
  subHeading,
  data = [],
  columns,
  filters,
  defaultOrder,
  prefix,
  query,
  detailsAt,
  action,
  empty,
}: Props<T>) => {
  const { t } = useTranslation("licensing")
  const filterIds = filters.map(({ id }) => id)
  const url = useTableUrl(filterIds, PAGE_SIZE, defaultOrder ?? "", { prefix })
  const { count = 0, isPending, error, refetch } = query
  const instance = useDataTable({
    search: url.search,
    filtering: url.filtering,
    sorting: defaultOrder === undefined ? undefined : url.sorting,
    data,
    columns,
    filters,
    getRowId: ({ id }) => id,
    rowCount: count,
    isLoading: isPending,
    onRowClick: useOpen(detailsAt),
  })
  return (
    <Container className="p-0">
      <DataTable instance={instance}>
        <ListToolbar
          title={heading}
          level={headingLevel === "h1" ? 1 : 2}
          subtitle={subHeading}
          searchLabel={t("general.search")}
          sorting={defaultOrder !== undefined}
        >
          <Button size="small" variant="secondary" asChild>
            <Link to={action.to}>{action.label}</Link>
          </Button>
        </ListToolbar>
        <ListRows
          instance={instance}
          label={heading}
          error={error}
          onRetry={refetch}
          empty={empty}
          count={count}
          capped={false}
          pageSize={PAGE_SIZE}
          page={url.page}
          onPage={url.setPage}
        />
      </DataTable>
    </Container>
  )
}
