import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useCreateLicenseBundle } from "../../hooks/api/license-bundles"
import { useFormSubmit } from "../../hooks/use-form-submit"
import { BUNDLE_FORM_FIELDS, bundleResolver, NEW_BUNDLE } from "../../lib/bundle-form"
import type { BundleFormValues } from "../../lib/bundle-form"
import { CodeField } from "../common/code-field"
import { CreateForm } from "../common/modal-forms"
import { TextField } from "../common/text-field"
import { BundleItemFields } from "./bundle-item-fields"

/** Creates a bundle and goes to its page. Rendered inside a RouteFocusModal. */
export const CreateBundleForm = () => {
  const { t } = useTranslation("licensing")
  const { mutateAsync, isPending } = useCreateLicenseBundle()
  const form = useForm({ defaultValues: NEW_BUNDLE, resolver: bundleResolver(t) })
  const onSubmit = useFormSubmit({
    form,
    fields: BUNDLE_FORM_FIELDS,
    send: (values) => mutateAsync(values),
    success: ({ license_bundle }) => t("bundles.created", { name: license_bundle.name }),
    to: ({ license_bundle }) => `/licensing/bundles/${license_bundle.id}`,
  })
  return (
    <CreateForm
      form={form}
      title={t("bundles.create")}
      description={t("bundles.createHint")}
      onSubmit={onSubmit}
      isPending={isPending}
    >
      <TextField<BundleFormValues> name="name" label={t("fields.name")} />
      <CodeField isNew hint={t("bundles.codeHint")} />
      <BundleItemFields />
    </CreateForm>
  )
}
