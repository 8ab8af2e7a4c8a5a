import { Code, createDataTableColumnHelper, createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"

import { useLicenseBundles } from "../../hooks/api/license-bundles"
import { useListQuery } from "../../hooks/use-list-query"
import type { LicenseBundle } from "../../lib/types"
import { ActiveBadge } from "../common/active-badge"
import { ListTable, PAGE_SIZE } from "../common/list-table"

const column = createDataTableColumnHelper<LicenseBundle>()
const filter = createDataTableFilterHelper<LicenseBundle>()

const useColumns = () => {
  const { t } = useTranslation("licensing")
  return useMemo(() => {
    const sortable = (label: string) => ({ header: label, enableSorting: true, sortLabel: label })
    return [
      column.accessor("name", sortable(t("fields.name"))),
      column.accessor("code", {
        ...sortable(t("fields.code")),
        cell: ({ getValue }) => <Code>{getValue()}</Code>,
      }),
      column.accessor(({ items }) => items.map(({ policy }) => policy.name).join(", "), {
        id: "items",
        header: t("bundles.holds"),
      }),
      column.accessor("active", {
        header: t("fields.status"),
        cell: ({ getValue }) => <ActiveBadge active={getValue()} />,
      }),
    ]
  }, [t])
}

const useFilters = () => {
  const { t } = useTranslation("licensing")
  return useMemo(
    () => [
      filter.accessor("active", {
        type: "radio",
        label: t("fields.status"),
        options: [
          { label: t("states.active"), value: "true" },
          { label: t("states.inactive"), value: "false" },
        ],
      }),
    ],
    [t]
  )
}

/** Bundles with search, filter, sorting and paging, all of it in the address. */
export const BundleTable = () => {
  const { t } = useTranslation("licensing")
  const query = useListQuery(["active"], PAGE_SIZE, "name")
  const { license_bundles, ...state } = useLicenseBundles(query)
  return (
    <ListTable
      heading={t("bundles.title")}
      subHeading={t("bundles.subtitle")}
      data={license_bundles}
      columns={useColumns()}
      filters={useFilters()}
      defaultOrder="name"
      query={state}
      detailsAt="/licensing/bundles"
      action={{ label: t("actions.create"), to: "create" }}
      empty={{ heading: t("bundles.empty"), description: t("bundles.emptyHint") }}
    />
  )
}
