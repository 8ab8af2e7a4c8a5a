import { DataTable, type UseDataTableReturn } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"

import { useIsNarrow } from "../../hooks/use-is-narrow"
import { ListCards } from "./list-cards"
import { ListPager } from "./list-pager"
import { ScrollBoxes } from "./scroll-box"
import { LoadError } from "./section-states"

type Props<T> = ComponentProps<typeof ListPager> & {
  /** The error of loading; rows that were loaded before stay. */
  error: unknown
  onRetry: () => unknown
  /** Shown while the list is empty. */
  empty: { heading: string; description: string }
  /** What the search covers, shown if it found nothing. */
  noResults?: string
  /** The table whose rows they are. */
  instance: UseDataTableReturn<T>
  /** The name of the rows, for screen readers. */
  label: string
}

/** The rows and the pager of a list, or its empty or error state. */
export const ListRows = <T,>({
  error,
  onRetry,
  empty,
  noResults,
  instance,
  label,
  ...pages
}: Props<T>) => {
  const { t } = useTranslation("licensing")
  const asCards = useIsNarrow() && instance.getRowModel().rows.length > 0
  const withActs = instance.getAllColumns().some(({ id }) => id === "acts")
  return (
    <>
      {error && <LoadError error={error} onRetry={onRetry} />}
      {!error && asCards && <ListCards instance={instance} label={label} />}
      {!error && !asCards && (
        <ScrollBoxes label={label} withActs={withActs}>
          <DataTable.Table
            emptyState={{
              empty,
              filtered: {
                heading: t("general.noResultsTitle"),
                description: noResults ?? t("general.noResultsMessage"),
              },
            }}
          />
        </ScrollBoxes>
      )}
      {pages.count > 0 && <ListPager {...pages} />}
    </>
  )
}
