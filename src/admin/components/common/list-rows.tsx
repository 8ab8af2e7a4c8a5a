import { DataTable } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"

import { ListPager } from "./list-pager"
import { LoadError } from "./section-states"

type Props = ComponentProps<typeof ListPager> & {
  /** Why there are no rows to show; rows that were read before stay. */
  error: unknown
  onRetry: () => unknown
  /** What stands there while nothing is to be listed at all. */
  empty: { heading: string; description: string }
  /** What can be searched for, for whoever found nothing. */
  noResults?: string
}

/** The rows of a list and the way to its other pages; what stands there without rows, and why. */
export const ListRows = ({ error, onRetry, empty, noResults, ...pages }: Props) => {
  const { t } = useTranslation("licensing")
  return (
    <>
      {error ? (
        <LoadError error={error} onRetry={onRetry} />
      ) : (
        <DataTable.Table
          emptyState={{
            empty,
            filtered: {
              heading: t("general.noResultsTitle"),
              description: noResults ?? t("general.noResultsMessage"),
            },
          }}
        />
      )}
      {pages.count > 0 && <ListPager {...pages} />}
    </>
  )
}
