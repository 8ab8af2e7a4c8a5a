import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"

import { NamedToolbar } from "./named"
import { LoadError } from "./section-states"

/** Rows on a page of a list. */
export const PAGE_SIZE = 20

type Row = { id: string }

type Props<T extends Row> = Omit<
  ComponentProps<typeof DataTable<T>>,
  "emptyState" | "getRowId" | "rowHref" | "pageSize" | "isLoading" | "rowCount"
> & {
  /** The query that reads the page that the address asks for. */
  query: { count?: number; isPending: boolean; error: unknown; refetch: () => unknown }
  /** Where the page of a row is: its id follows. */
  detailsAt: string
  empty: { heading: string; description: string }
}

/** A list with search, filters, sorting and paging, all of it in the address. */
export const ListTable = <T extends Row>({ query, detailsAt, empty, ...table }: Props<T>) => {
  const { t } = useTranslation("licensing")
  return (
    <Container className="p-0">
      {query.error ? (
        <LoadError error={query.error} onRetry={query.refetch} />
      ) : (
        <NamedToolbar
          menus={[t("filters.filterLabel"), t("filters.sortLabel")]}
          search={t("general.search")}
        >
          <DataTable<T>
            {...table}
            getRowId={({ id }) => id}
            rowHref={({ id }) => `${detailsAt}/${id}`}
            rowCount={query.count}
            pageSize={PAGE_SIZE}
            isLoading={query.isPending}
            emptyState={{
              empty,
              filtered: {
                heading: t("general.noResultsTitle"),
                description: t("general.noResultsMessage"),
              },
            }}
          />
        </NamedToolbar>
      )}
    </Container>
  )
}
