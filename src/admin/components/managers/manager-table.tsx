import { createDataTableColumnHelper, createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"

import { MANAGER_STATUSES } from "../../../modules/licensing/domain/vocabulary"
import { useLicenseManagers } from "../../hooks/api/license-managers"
import { useListQuery } from "../../hooks/use-list-query"
import type { LicenseManager } from "../../lib/types"
import { fullName } from "../../lib/person"
import { ListTable, PAGE_SIZE } from "../common/list-table"
import { UtcDate } from "../common/utc-date"
import { ManagerStatusBadge } from "./manager-status"

const column = createDataTableColumnHelper<LicenseManager>()
const filter = createDataTableFilterHelper<LicenseManager>()

const useColumns = () => {
  const { t } = useTranslation("licensing")
  return useMemo(() => {
    const sortable = (label: string) => ({ header: label, enableSorting: true, sortLabel: label })
    return [
      column.accessor("email", sortable(t("managers.fields.email"))),
      column.accessor((manager) => fullName(manager) ?? "–", {
        id: "last_name",
        ...sortable(t("fields.name")),
      }),
      column.accessor("status", {
        header: t("fields.status"),
        cell: ({ getValue }) => <ManagerStatusBadge status={getValue()} />,
      }),
      column.accessor("order_count", { header: t("managerList.orders") }),
      column.accessor("created_at", {
        ...sortable(t("managerList.added")),
        cell: ({ getValue }) => <UtcDate date={getValue()} />,
      }),
      column.accessor("accepted_at", {
        ...sortable(t("managerList.accepted")),
        cell: ({ getValue }) => {
          const at = getValue()
          return at ? <UtcDate date={at} /> : "–"
        },
      }),
    ]
  }, [t])
}

const useFilters = () => {
  const { t } = useTranslation("licensing")
  return useMemo(
    () => [
      filter.accessor("status", {
        type: "radio",
        label: t("fields.status"),
        options: MANAGER_STATUSES.map((value) => ({ value, label: t(`managers.status.${value}`) })),
      }),
    ],
    [t]
  )
}

/** All license managers with search, filter, sorting and paging, all of it in the address. */
export const ManagerTable = () => {
  const { t } = useTranslation("licensing")
  const query = useListQuery(["status"], PAGE_SIZE, "-created_at")
  const { license_managers, ...state } = useLicenseManagers(query)
  return (
    <ListTable
      heading={t("managers.title")}
      subHeading={t("managerList.subtitle")}
      data={license_managers}
      columns={useColumns()}
      filters={useFilters()}
      defaultOrder="-created_at"
      query={state}
      detailsAt="/licensing/managers"
      action={{ label: t("managerList.invite"), to: "create" }}
      empty={{ heading: t("managerList.empty"), description: t("managerList.emptyHint") }}
    />
  )
}
