import { Code, createDataTableColumnHelper, createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo, type ComponentProps } from "react"
import { useTranslation } from "react-i18next"

import { LICENSE_KINDS, type LicenseKind } from "../../../modules/licensing/domain/vocabulary"
import { useLicensePolicies } from "../../hooks/api/license-policies"
import { useLicensePrograms } from "../../hooks/api/license-programs"
import { useListQuery } from "../../hooks/use-list-query"
import type { LicensePolicy } from "../../lib/types"
import { ActiveBadge } from "../common/active-badge"
import { ListTable, PAGE_SIZE } from "../common/list-table"

/** A shop has few programs; the filter lists the first hundred by name. */
const FILTER_PROGRAMS = { limit: 100, order: "name" }

const column = createDataTableColumnHelper<LicensePolicy>()
const filter = createDataTableFilterHelper<LicensePolicy>()

const useColumns = (withProgram: boolean) => {
  const { t } = useTranslation("licensing")
  return useMemo(() => {
    const sortable = (label: string) => ({ header: label, enableSorting: true, sortLabel: label })
    return [
      column.accessor("name", sortable(t("fields.name"))),
      column.accessor("code", {
        ...sortable(t("fields.code")),
        cell: ({ getValue }) => <Code>{getValue()}</Code>,
      }),
      ...(withProgram
        ? [
            column.accessor((policy) => policy.program.name, {
              id: "program",
              header: t("fields.program"),
            }),
          ]
        : []),
      column.accessor("kind", {
        ...sortable(t("fields.kind")),
        cell: ({ getValue }) => t(`kinds.${getValue()}`),
      }),
      column.accessor("max_activations", {
        header: t("policies.seatsShort"),
        cell: ({ getValue }) => getValue() ?? t("fields.unlimited"),
      }),
      column.accessor("active", {
        header: t("fields.status"),
        cell: ({ getValue }) => <ActiveBadge active={getValue()} />,
      }),
    ]
  }, [t, withProgram])
}

const useFilters = (withProgram: boolean) => {
  const { t } = useTranslation("licensing")
  const { license_programs } = useLicensePrograms(FILTER_PROGRAMS, withProgram)
  return useMemo(
    () => [
      ...(withProgram
        ? [
            filter.accessor("program_id", {
              type: "radio",
              label: t("fields.program"),
              options: (license_programs ?? []).map(({ id, name }) => ({ label: name, value: id })),
            }),
          ]
        : []),
      filter.accessor("kind", {
        type: "radio",
        label: t("fields.kind"),
        options: LICENSE_KINDS.map((kind) => ({ label: t(`kinds.${kind}`), value: kind })),
      }),
      filter.accessor("active", {
        type: "radio",
        label: t("fields.status"),
        options: [
          { label: t("states.active"), value: "true" },
          { label: t("states.inactive"), value: "false" },
        ],
      }),
    ],
    [t, withProgram, license_programs]
  )
}

type Props = Pick<ComponentProps<typeof ListTable>, "heading" | "headingLevel" | "subHeading"> & {
  /** Only this program's policies, without program column and filter. */
  programId?: string
  createTo: string
  prefix?: string
}

/** Policies with search, filters, sorting and paging, all of it in the address. */
export const PolicyTable = ({ programId, createTo, prefix, ...headings }: Props) => {
  const { t } = useTranslation("licensing")
  const query = useListQuery(["program_id", "kind", "active"], PAGE_SIZE, "name", prefix)
  const { license_policies, ...state } = useLicensePolicies({
    ...query,
    ...(programId ? { program_id: programId } : {}),
    kind: query.kind as LicenseKind | undefined,
  })
  const withProgram = !programId
  return (
    <ListTable
      {...headings}
      data={license_policies}
      columns={useColumns(withProgram)}
      filters={useFilters(withProgram)}
      defaultOrder="name"
      query={state}
      detailsAt="/licensing/policies"
      prefix={prefix}
      action={{ label: t("actions.create"), to: createTo }}
      empty={{
        heading: t("policies.empty"),
        description: t(programId ? "policies.emptyOfProgram" : "policies.emptyHint"),
      }}
    />
  )
}
