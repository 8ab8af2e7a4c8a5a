import { DataTable, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

import { Named } from "./named"

type Props = {
  title: string
  /** 2 if the page has another heading. */
  level?: 1 | 2
  subtitle?: string
  /** What the search covers, if its label does not say so. */
  searchHint?: string
  searchLabel: string
  sorting?: boolean
  /** The right end. */
  children?: ReactNode
}

/** The toolbar of a list: heading, filters, sorting and search, each with a name. */
export const ListToolbar = ({
  title,
  level = 1,
  subtitle,
  searchHint,
  searchLabel,
  sorting = false,
  children,
}: Props) => {
  const { t } = useTranslation("licensing")
  return (
    <DataTable.Toolbar
      className="flex flex-col items-start justify-between gap-2 md:flex-row md:items-center"
      translations={{ clearAll: t("actions.clearAll"), sort: t("filters.sortLabel") }}
    >
      <div className="flex w-full flex-wrap items-center justify-between gap-2">
        <div>
          <Heading level={level === 1 ? "h1" : "h2"}>{title}</Heading>
          {subtitle && (
            <Text size="small" className="text-ui-fg-subtle">
              {subtitle}
            </Text>
          )}
          {searchHint && (
            <Text size="xsmall" className="text-ui-fg-subtle max-w-3xl text-pretty">
              {searchHint}
            </Text>
          )}
        </div>
        <div className="flex w-full flex-wrap items-center gap-2 sm:w-auto">
          <Named label={t("filters.filterLabel")}>
            <DataTable.FilterMenu tooltip={t("filters.filterLabel")} />
          </Named>
          {sorting && (
            <Named label={t("filters.sortLabel")}>
              <DataTable.SortingMenu tooltip={t("filters.sortLabel")} />
            </Named>
          )}
          <Named label={searchLabel}>
            <DataTable.Search className="w-full sm:w-64" placeholder={searchLabel} />
          </Named>
          {children}
        </div>
      </div>
    </DataTable.Toolbar>
  )
}
