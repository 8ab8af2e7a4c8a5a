import { Button, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

import type { usePages } from "../../hooks/use-pages"
import { LoadError, RowsSkeleton } from "./section-states"

type Props<T> = {
  query: Pick<
    ReturnType<typeof usePages<T>>,
    "entries" | "error" | "refetch" | "hasNextPage" | "isFetchingNextPage" | "fetchNextPage"
  >
  children: (entry: T) => ReactNode
}

/** Entries of a timeline, newest first, with a button for older ones. */
export const Timeline = <T,>({ query, children }: Props<T>) => {
  const { t } = useTranslation("licensing")
  const { entries } = query
  if (!entries) {
    return query.error ? (
      <LoadError error={query.error} onRetry={query.refetch} />
    ) : (
      <RowsSkeleton rows={5} />
    )
  }
  return (
    <div className="px-6 py-4">
      {entries.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("history.empty")}
        </Text>
      )}
      <ol className="flex flex-col">{entries.map(children)}</ol>
      {query.hasNextPage && (
        <Button
          size="small"
          variant="secondary"
          isLoading={query.isFetchingNextPage}
          onClick={() => query.fetchNextPage()}
        >
          {t("actions.showMore")}
        </Button>
      )}
    </div>
  )
}
