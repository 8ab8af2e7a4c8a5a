import { InlineTip } from "@medusajs/ui"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useUpdateLicensePolicy } from "../../hooks/api/license-policies"
import { useFormSubmit } from "../../hooks/use-form-submit"
import { toApiError } from "../../lib/errors"
import { policyBody, POLICY_FORM_FIELDS, policyResolver, policyToForm } from "../../lib/policy-form"
import type { LicensePolicyDetail } from "../../lib/types"
import { EditForm } from "../common/modal-forms"
import { SwitchBox } from "../common/switch-box"
import { PolicyFormFields } from "./policy-form-fields"

/** Changes a policy; its code and program stay. Rendered inside a RouteDrawer. */
export const EditPolicyForm = ({ policy }: { policy: LicensePolicyDetail }) => {
  const { t } = useTranslation("licensing")
  const [withBundled, setWithBundled] = useState(false)
  const { mutateAsync, isPending, error } = useUpdateLicensePolicy(policy.id)
  const form = useForm({ defaultValues: policyToForm(policy), resolver: policyResolver(t) })
  const onSubmit = useFormSubmit({
    form,
    fields: POLICY_FORM_FIELDS,
    send: (values) => {
      const { code: _code, program_id: _program, ...body } = policyBody(values)
      return mutateAsync({ ...body, with_bundled: withBundled })
    },
    success: ({ license_policy }) => t("states.saved", { name: license_policy.name }),
  })
  return (
    <EditForm form={form} onSubmit={onSubmit} isPending={isPending}>
      <div className="flex flex-col gap-y-6">
        <InlineTip label={t("general.tip")}>{t("policies.editHint")}</InlineTip>
        <PolicyFormFields />
        {(withBundled || toApiError(error).code === "POLICY_IN_BUNDLE") && (
          <SwitchBox
            label={t("policies.withBundled")}
            hint={t("policies.withBundledHint")}
            checked={withBundled}
            onChange={setWithBundled}
          />
        )}
      </div>
    </EditForm>
  )
}
