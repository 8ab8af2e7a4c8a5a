import { createDataTableColumnHelper, createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"

import { SERIAL_BATCH_STATES } from "../../../../modules/licensing/domain/vocabulary"
import { useLicensePrograms } from "../../../hooks/api/license-programs"
import { useSerialBatches } from "../../../hooks/api/serial-batches"
import { useListQuery } from "../../../hooks/use-list-query"
import type { SerialBatch } from "../../../lib/types"
import { ListTable, PAGE_SIZE } from "../../common/list-table"
import { UtcDate } from "../../common/utc-date"
import { BatchStateBadge } from "./batch-state"

/** A shop has few programs; the filter lists the first hundred by name. */
const PROGRAMS = { limit: 100, order: "name" }

const column = createDataTableColumnHelper<SerialBatch>()
const filter = createDataTableFilterHelper<SerialBatch>()

const useColumns = () => {
  const { t } = useTranslation("licensing")
  return useMemo(() => {
    const figure = (field: "count" | "claimed_count" | "blacklisted_count", header: string) =>
      column.accessor(field, {
        header,
        cell: ({ getValue }) => t("licenseList.exact", { count: getValue() }),
      })
    return [
      column.accessor("name", { header: t("fields.name") }),
      column.accessor("policy.name", {
        header: t("licenseList.policy"),
        cell: ({ row: { original: batch } }) => (
          <div className="flex flex-col py-1.5">
            <span className="txt-compact-xsmall text-ui-fg-subtle">{batch.program.name}</span>
            <span>{batch.policy.name}</span>
          </div>
        ),
      }),
      column.accessor("state", {
        header: t("fields.status"),
        cell: ({ getValue }) => <BatchStateBadge state={getValue()} />,
      }),
      figure("count", t("batches.count")),
      figure("claimed_count", t("serials.redeemed")),
      figure("blacklisted_count", t("serials.blacklisted")),
      column.accessor("created_by.name", {
        header: t("batches.createdBy"),
        cell: ({ row: { original: batch } }) =>
          batch.created_by.name ?? t(`actors.${batch.created_by.type}`),
      }),
      column.accessor("created_at", {
        header: t("fields.createdAt"),
        cell: ({ getValue }) => <UtcDate date={getValue()} />,
      }),
    ]
  }, [t])
}

const useFilters = () => {
  const { t } = useTranslation("licensing")
  const { license_programs } = useLicensePrograms(PROGRAMS)
  return useMemo(
    () => [
      filter.accessor("state", {
        type: "radio",
        label: t("fields.status"),
        options: SERIAL_BATCH_STATES.map((value) => ({
          value,
          label: t(`batches.states.${value}`),
        })),
      }),
      {
        id: "program_id",
        type: "radio" as const,
        label: t("fields.program"),
        options: (license_programs ?? []).map(({ id, name }) => ({ value: id, label: name })),
      },
    ],
    [t, license_programs]
  )
}

/** All batches, the newest first, with search, filters and paging, all of it in the address. */
export const BatchTable = () => {
  const { t } = useTranslation("licensing")
  const { order: _order, ...query } = useListQuery(["state", "program_id"], PAGE_SIZE, "")
  const { serial_batches, ...state } = useSerialBatches(query)
  return (
    <ListTable
      heading={t("batches.title")}
      subHeading={t("batches.subtitle")}
      data={serial_batches}
      columns={useColumns()}
      filters={useFilters()}
      query={state}
      detailsAt="/licensing/serials/batches"
      action={{ label: t("batches.create"), to: "create" }}
      empty={{ heading: t("batches.empty"), description: t("batches.emptyHint") }}
    />
  )
}
