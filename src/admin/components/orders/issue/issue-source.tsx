import { Combobox, Form } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import type { AdminOrder } from "@medusajs/types"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { fetchPolicies } from "../../../hooks/api/license-policies"
import { useLicensedVariants } from "../../../hooks/use-licensed-variants"
import type { IssueFormValues } from "../../../lib/issue-form"
import { policyKeys } from "../../../lib/query-keys"
import { ChoiceField } from "../../common/choice-field"
import { SelectField } from "../../common/select-field"

/** Any policy in use, found by typing. */
const PolicyField = () => {
  const { t } = useTranslation("licensing")
  const policies = useComboboxData({
    queryKey: [...policyKeys.lists(), "combobox"],
    queryFn: (params: { q?: string; limit?: number; offset?: number }) =>
      fetchPolicies({ ...params, active: true }),
    getOptions: ({ license_policies }) =>
      license_policies.map(({ id, name, program }) => ({
        value: id,
        label: `${program.name} – ${name}`,
      })),
    pageSize: 20,
  })
  return (
    <Form.Field<IssueFormValues>
      name="policy_id"
      render={({ field: { value, onChange, ...field } }) => (
        <Form.Item>
          <Form.Label>{t("issue.policy")}</Form.Label>
          <Form.Control>
            <Combobox
              {...field}
              value={typeof value === "string" ? value : ""}
              onChange={(next) => onChange(next ?? "")}
              options={policies.options}
              searchValue={policies.searchValue}
              onSearchValueChange={policies.onSearchValueChange}
              fetchNextPage={policies.fetchNextPage}
              isFetchingNextPage={policies.isFetchingNextPage}
            />
          </Form.Control>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}

/** What is issued: licences of one policy, or what a sold unit of a variant of the order issues. */
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
        options={(["policy", "variant"] as const).map((value) => ({
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
      {by === "policy" ? (
        <PolicyField />
      ) : (
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
