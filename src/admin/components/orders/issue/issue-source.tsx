import type { AdminOrder } from "@medusajs/types"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useLicensedVariants } from "../../../hooks/use-licensed-variants"
import type { IssueFormValues } from "../../../lib/issue-form"
import { BundleField } from "../../bundles/bundle-field"
import { ChoiceField } from "../../common/choice-field"
import { SelectField } from "../../common/select-field"
import { PolicyField } from "../../policies/policy-field"

/** The source: one policy, a bundle, or what a variant of the order sells. */
export const IssueSource = ({ order }: { order: AdminOrder }) => {
  const { t } = useTranslation("licensing")
  const { watch } = useFormContext<IssueFormValues>()
  const variants = useLicensedVariants(order)
  const [by, variantId] = watch(["by", "variant_id"])
  const chosen = variants.find(({ id }) => id === variantId)
  return (
    <>
      <ChoiceField<IssueFormValues>
        name="by"
        label={t("issue.what")}
        options={(["policy", "bundle", "variant"] as const).map((value) => ({
          value,
          label: t(`issue.by.${value}`),
          hint: t(
            value === "variant" && !variants.length
              ? "issue.byHints.none"
              : `issue.byHints.${value}`
          ),
          disabled: value === "variant" && !variants.length,
        }))}
      />
      {by === "policy" && <PolicyField<IssueFormValues> name="policy_id" />}
      {by === "bundle" && (
        <BundleField<IssueFormValues> name="license_bundle_id" hint={t("issue.bundleHint")} />
      )}
      {by === "variant" && (
        <SelectField<IssueFormValues>
          name="variant_id"
          label={t("issue.variant")}
          hint={
            chosen && t("issue.issues", { policies: chosen.policies.map((p) => p.name).join(", ") })
          }
          options={variants.map(({ id, label }) => ({ value: id, label }))}
        />
      )}
    </>
  )
}
