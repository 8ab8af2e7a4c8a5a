import { useDate } from "@medusajs/dashboard/hooks"
import { Code, createDataTableColumnHelper, createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"

import { useLicensePrograms } from "../../hooks/api/license-programs"
import { useListQuery } from "../../hooks/use-list-query"
import type { LicenseProgram } from "../../lib/types"
import { ActiveBadge } from "../common/active-badge"
import { ListTable, PAGE_SIZE } from "../common/list-table"

const column = createDataTableColumnHelper<LicenseProgram>()
const filter = createDataTableFilterHelper<LicenseProgram>()

const useColumns = () => {
  const { t } = useTranslation("licensing")
  const { getFullDate } = useDate()
  return useMemo(() => {
    const sortable = (label: string) => ({ header: label, enableSorting: true, sortLabel: label })
    return [
      column.accessor("name", sortable(t("fields.name"))),
      column.accessor("code", {
        ...sortable(t("fields.code")),
        cell: ({ getValue }) => <Code>{getValue()}</Code>,
      }),
      column.accessor((program) => (program.features ?? []).filter((f) => !f.retired).length, {
        id: "features",
        header: t("features.title"),
      }),
      column.accessor("active", {
        header: t("fields.status"),
        cell: ({ getValue }) => <ActiveBadge active={getValue()} />,
      }),
      column.accessor("created_at", {
        ...sortable(t("fields.createdAt")),
        cell: ({ getValue }) => getFullDate({ date: getValue() }),
      }),
    ]
    // The date hook returns a new function each time; its language changes only with `t`.
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

/** All programs with search, filter, sorting and paging, all of it in the address. */
export const ProgramTable = () => {
  const { t } = useTranslation("licensing")
  const query = useListQuery(["active"], PAGE_SIZE, "name")
  const { license_programs, ...state } = useLicensePrograms(query)
  return (
    <ListTable
      heading={t("programs.title")}
      subHeading={t("programs.subtitle")}
      data={license_programs}
      columns={useColumns()}
      filters={useFilters()}
      defaultOrder="name"
      query={state}
      detailsAt="/licensing/programs"
      action={{ label: t("actions.create"), to: "create" }}
      empty={{ heading: t("programs.empty"), description: t("programs.emptyHint") }}
    />
  )
}
