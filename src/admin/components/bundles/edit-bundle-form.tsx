import { InlineTip } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useUpdateLicenseBundle } from "../../hooks/api/license-bundles"
import { useFormSubmit } from "../../hooks/use-form-submit"
import {
  BUNDLE_FORM_FIELDS,
  type BundleFormValues,
  bundleResolver,
  bundleToForm,
} from "../../lib/bundle-form"
import type { LicenseBundleDetail } from "../../lib/types"
import { CodeField } from "../common/code-field"
import { EditForm } from "../common/modal-forms"
import { TextField } from "../common/text-field"
import { BundleItemFields } from "./bundle-item-fields"

/** Changes a bundle; its code stays. Rendered inside a RouteDrawer. */
export const EditBundleForm = ({ bundle }: { bundle: LicenseBundleDetail }) => {
  const { t } = useTranslation("licensing")
  const { mutateAsync, isPending } = useUpdateLicenseBundle(bundle.id)
  const form = useForm({ defaultValues: bundleToForm(bundle), resolver: bundleResolver(t) })
  const onSubmit = useFormSubmit({
    form,
    fields: BUNDLE_FORM_FIELDS,
    send: ({ name, items }) => mutateAsync({ name, items }),
    success: ({ license_bundle }) => t("states.saved", { name: license_bundle.name }),
  })
  return (
    <EditForm form={form} onSubmit={onSubmit} isPending={isPending}>
      <div className="flex flex-col gap-y-6">
        <InlineTip label={t("general.tip")}>{t("bundles.editHint")}</InlineTip>
        <TextField<BundleFormValues> name="name" label={t("fields.name")} />
        <CodeField isNew={false} hint="" />
        <BundleItemFields known={bundle.items} />
      </div>
    </EditForm>
  )
}
