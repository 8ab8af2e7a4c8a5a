import { useTranslation } from "react-i18next"

import { typedCodesApply } from "../../modules/licensing/domain/policies/policy-rules"
import { licenseHasField, type LicenseFormField } from "../lib/license-form"
import { hoursText } from "../lib/hours"
import type { LicenseDetail } from "../lib/types"
import { useDurationText } from "./use-duration-text"

export type LicenseFact = { label: string; text: string }

/** The entitlements of a license as text; only those of its kind. */
export const useLicenseFacts = (license: LicenseDetail): LicenseFact[] => {
  const { t, i18n } = useTranslation("licensing")
  const durationText = useDurationText()
  const limit = (value: number | null, unit?: string) => {
    if (value === null) return t("fields.unlimited")
    return unit ? t(`amounts.${unit}`, { count: value }) : value.toLocaleString(i18n.language)
  }
  const used = (count: number, max: number | null) =>
    max === null
      ? t("licensePage.ofUnlimited", { used: count })
      : t("licensePage.ofMax", { used: count, max })
  const yesNo = (value: boolean) => t(value ? "states.yes" : "states.no")
  const fact = (field: LicenseFormField, text: string, label = `fields.${field}`) =>
    licenseHasField(field, license) ? [{ label: t(label), text }] : []
  const { kind, valid_duration, floating_timeout_minutes, floating_seats } = license

  return [
    { label: t("fields.kind"), text: t(`kinds.${kind}`) },
    { label: t("fields.authorization"), text: t(`authorizations.${license.authorization}`) },
    ...(kind === "perpetual" && !license.is_trial
      ? []
      : [
          // A subscription's term is the paid period; it has no duration of its own.
          ...(valid_duration
            ? [{ label: t("fields.valid_duration"), text: durationText(valid_duration) }]
            : []),
          { label: t("fields.term_starts"), text: t(`termStarts.${license.term_starts}`) },
        ]),
    ...fact("grace_hours", hoursText(t, license.grace_hours)),
    ...fact(
      "max_transfers",
      used(license.transfer_count, license.max_transfers),
      "licensePage.transfers"
    ),
    ...fact("max_users", limit(license.max_users)),
    ...fact("allow_offline", yesNo(license.allow_offline)),
    ...(license.allow_offline
      ? [
          ...fact("offline_ttl_days", limit(license.offline_ttl_days, "days")),
          ...fact("allow_license_files", yesNo(license.allow_license_files)),
        ]
      : []),
    ...(license.allow_offline && license.allow_license_files
      ? fact("license_file_ttl_days", limit(license.license_file_ttl_days, "days"))
      : []),
    ...(typedCodesApply(license)
      ? fact("allow_typed_codes", yesNo(license.allow_typed_codes))
      : []),
    ...fact("floating_seats", floating_seats?.toString() ?? t("states.no")),
    ...fact(
      "floating_timeout_minutes",
      floating_timeout_minutes === null
        ? t("fields.shopDefault")
        : t("amounts.minutes", { count: floating_timeout_minutes })
    ),
    ...fact("floating_overdraft_percent", `${license.floating_overdraft_percent} %`),
    ...fact(
      "max_borrow_hours",
      license.max_borrow_hours === null ? t("states.no") : hoursText(t, license.max_borrow_hours)
    ),
    ...fact("max_consumptions", limit(license.max_consumptions)),
    ...fact("max_overages", limit(license.max_overages)),
    ...(kind === "consumption"
      ? [
          {
            label: t("fields.consumption_period"),
            text: t(`periods.${license.consumption_period ?? "never"}`),
          },
        ]
      : []),
    { label: t("fields.on_refund"), text: t(`onRefund.${license.on_refund}`) },
  ]
}
