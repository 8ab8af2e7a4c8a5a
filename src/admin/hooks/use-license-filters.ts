import { useCustomer, useProduct } from "@medusajs/dashboard/hooks"
import type { DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"

import { LICENSE_STATUSES } from "../../modules/licensing/domain/ladder/license-status"
import { LICENSE_KINDS, LICENSE_SOURCES } from "../../modules/licensing/domain/vocabulary"
import { dayFromNow } from "../lib/license-query"
import { useLicenseBundles } from "./api/license-bundles"
import { useLicenseManager } from "./api/license-managers"
import { useLicensePolicies } from "./api/license-policies"
import { useLicensePrograms } from "./api/license-programs"

/** A shop has few programs and policies; the filters list the first hundred by name. */
const OPTIONS = { limit: 100, order: "name" }

/** The models that a license may have. */
const MODELS = [...LICENSE_KINDS, "floating", "named_user"]

/** An id from a link of another page, not from a list. */
const useIdInAddress = (name: string): string => {
  const [params] = useSearchParams()
  return (params.get(name) ?? "").replace(/^"|"$/g, "")
}

/** Days in which licenses expire or were issued: preset ranges or chosen ones. */
const useDateFilters = (): DataTableFilter[] => {
  const { t } = useTranslation("licensing")
  return useMemo(() => {
    const range = {
      type: "date" as const,
      rangeOptionLabel: t("licenseList.dateOptions.custom"),
      rangeOptionStartLabel: t("licenseList.dateOptions.from"),
      rangeOptionEndLabel: t("licenseList.dateOptions.to"),
    }
    const last = (days: number) => ({ $gte: dayFromNow(1 - days), $lte: dayFromNow(0) })
    const next = (days: number) => ({ $gte: dayFromNow(0), $lte: dayFromNow(days) })
    return [
      {
        ...range,
        id: "expires",
        label: t("licenseList.expiry"),
        options: [
          { label: t("licenseList.dateOptions.past"), value: { $lte: dayFromNow(-1) } },
          { label: t("licenseList.dateOptions.next30"), value: next(30) },
          { label: t("licenseList.dateOptions.next90"), value: next(90) },
        ],
      },
      {
        ...range,
        id: "created",
        label: t("licenseList.issuedAt"),
        options: [
          { label: t("licenseList.dateOptions.today"), value: last(1) },
          { label: t("licenseList.dateOptions.last30"), value: last(30) },
          { label: t("licenseList.dateOptions.last365"), value: last(365) },
        ],
      },
    ]
  }, [t])
}

/** Filters by customer, manager and product from links of their pages, shown only if the address has one. */
const useOwnerFilters = (): DataTableFilter[] => {
  const { t } = useTranslation("licensing")
  const customerId = useIdInAddress("customer_id")
  const managerId = useIdInAddress("manager_id")
  const productId = useIdInAddress("product_id")
  const { customer } = useCustomer(customerId, { fields: "id,email" }, { enabled: !!customerId })
  const { license_manager: manager } = useLicenseManager(managerId)
  const { product } = useProduct(productId, { fields: "id,title" }, { enabled: !!productId })
  const one = (id: string, label: string, value: string, name?: string): DataTableFilter[] =>
    value ? [{ id, type: "radio", label, options: [{ label: name ?? value, value }] }] : []
  return [
    ...one("customer_id", t("licenseList.customer"), customerId, customer?.email),
    ...one("manager_id", t("licenseList.manager"), managerId, manager?.email),
    ...one("product_id", t("licenseList.product"), productId, product?.title),
  ]
}

/**
 * By the bundle that they were sold in; absent in a shop without bundles. A filter in the address must be there at
 * once, or the table breaks.
 */
const useBundleFilter = (): DataTableFilter[] => {
  const { t } = useTranslation("licensing")
  const { license_bundles = [] } = useLicenseBundles(OPTIONS)
  const [params] = useSearchParams()
  if (license_bundles.length === 0 && !params.has("license_bundle_id")) return []
  const options = license_bundles.map(({ id, name }) => ({ value: id, label: name }))
  return [{ id: "license_bundle_id", type: "multiselect", label: t("bundles.one"), options }]
}

/** The filters of the list of licenses with their choices. */
export const useLicenseFilters = (): DataTableFilter[] => {
  const { t } = useTranslation("licensing")
  const { license_programs: programs = [] } = useLicensePrograms(OPTIONS)
  const { license_policies: policies = [] } = useLicensePolicies(OPTIONS)
  const bundles = useBundleFilter()
  const dates = useDateFilters()
  const owners = useOwnerFilters()
  const choices = (ids: readonly string[], group: string) =>
    ids.map((value) => ({ value, label: t(`${group}.${value}`) }))
  const named = (items: { id: string; name: string }[]) =>
    items.map(({ id, name }) => ({ value: id, label: name }))
  const yesNo = [
    { value: "true", label: t("states.yes") },
    { value: "false", label: t("states.no") },
  ]
  return [
    {
      id: "status",
      type: "multiselect",
      searchable: false,
      label: t("fields.status"),
      options: choices(LICENSE_STATUSES, "statuses"),
    },
    {
      id: "program_id",
      type: "multiselect",
      label: t("fields.program"),
      options: named(programs),
    },
    {
      id: "policy_id",
      type: "multiselect",
      label: t("licenseList.policy"),
      options: named(policies),
    },
    ...bundles,
    {
      id: "model",
      type: "multiselect",
      searchable: false,
      label: t("licenseList.model"),
      options: choices(MODELS, "models"),
    },
    {
      id: "source",
      type: "multiselect",
      searchable: false,
      label: t("licenseList.source"),
      options: choices(LICENSE_SOURCES, "sources"),
    },
    { id: "is_trial", type: "radio", label: t("licenseList.trial"), options: yesNo },
    { id: "is_test", type: "radio", label: t("licenseList.test"), options: yesNo },
    ...dates,
    ...owners,
  ]
}
