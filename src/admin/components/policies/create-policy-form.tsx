import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useCreateLicensePolicy } from "../../hooks/api/license-policies"
import { useFormSubmit } from "../../hooks/use-form-submit"
import { newPolicy, policyBody, POLICY_FORM_FIELDS, policyResolver } from "../../lib/policy-form"
import { CreateForm } from "../common/modal-forms"
import { PolicyFormFields } from "./policy-form-fields"

/** Creates a policy and goes to its page. Rendered inside a RouteFocusModal. */
export const CreatePolicyForm = ({ programId }: { programId: string }) => {
  const { t } = useTranslation("licensing")
  const { mutateAsync, isPending } = useCreateLicensePolicy()
  const form = useForm({ defaultValues: newPolicy(programId), resolver: policyResolver(t) })
  const onSubmit = useFormSubmit({
    form,
    fields: POLICY_FORM_FIELDS,
    send: (values) => mutateAsync(policyBody(values)),
    success: ({ license_policy }) => t("policies.created", { name: license_policy.name }),
    to: ({ license_policy }) => `/licensing/policies/${license_policy.id}`,
  })
  return (
    <CreateForm
      form={form}
      title={t("policies.create")}
      description={t("policies.createHint")}
      onSubmit={onSubmit}
      isPending={isPending}
    >
      <PolicyFormFields isNew />
    </CreateForm>
  )
}
