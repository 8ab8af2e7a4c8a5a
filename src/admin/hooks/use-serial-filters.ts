import type { DataTableFilter } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"

import { SERIAL_STATUSES } from "../../modules/licensing/domain/vocabulary"
import { useLicensePrograms } from "./api/license-programs"
import { useSerialBatch, useSerialBatches } from "./api/serial-batches"

/** A shop has few programs; the filter lists the first hundred by name. */
const PROGRAMS = { limit: 100, order: "name" }
/** The newest batches are offered; older ones have a link on their pages. */
const BATCHES = { limit: 100, state: "ready" } as const

/** The batch in the address; the first if there are several. */
const useBatchInAddress = (): string => {
  const [params] = useSearchParams()
  return /lsbat_\w+/.exec(params.get("batch_id") ?? "")?.[0] ?? ""
}

/** Batches to choose from, including that of the address. */
const useBatchChoices = () => {
  const inAddress = useBatchInAddress()
  const { serial_batches: newest = [] } = useSerialBatches(BATCHES)
  const known = newest.some(({ id }) => id === inAddress)
  const { serial_batch: older } = useSerialBatch(known ? "" : inAddress)
  return older ? [...newest, older] : newest
}

/** The filters of the list of serial numbers; within one batch only those that still apply. */
export const useSerialFilters = (withinBatch: boolean): DataTableFilter[] => {
  const { t } = useTranslation("licensing")
  const { license_programs: programs = [] } = useLicensePrograms(PROGRAMS, !withinBatch)
  const batches = useBatchChoices()
  const named = (items: { id: string; name: string }[]) =>
    items.map(({ id, name }) => ({ value: id, label: name }))
  const everywhere: DataTableFilter[] = [
    { id: "program_id", type: "multiselect", label: t("fields.program"), options: named(programs) },
    { id: "batch_id", type: "multiselect", label: t("serials.batch"), options: named(batches) },
  ]
  return [
    {
      id: "status",
      type: "multiselect",
      searchable: false,
      label: t("fields.status"),
      options: SERIAL_STATUSES.map((value) => ({ value, label: t(`serials.status.${value}`) })),
    },
    {
      id: "blacklisted",
      type: "radio",
      label: t("serials.blacklisted"),
      options: [
        { value: "true", label: t("states.yes") },
        { value: "false", label: t("states.no") },
      ],
    },
    ...(withinBatch ? [] : everywhere),
  ]
}
