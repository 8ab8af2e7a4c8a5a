import { InlineTip, toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useSetVariantBundle } from "../../hooks/api/license-bundles"
import { showFieldError } from "../../lib/errors"
import type { VariantPolicies } from "../../lib/types"
import { BundleField } from "../bundles/bundle-field"
import { DrawerForm } from "../common/drawer-form"
import { FormRefusal } from "../common/form-refusal"
import { SwitchField } from "../common/switch-field"

const FIELDS = ["license_bundle_id"] as const

type Values = { license_bundle_id: string | null; replace_policies: boolean }
type Props = { variant: VariantPolicies; onClose: () => void }

/** Chooses the bundle that a variant sells, or none. */
export const VariantBundleDrawer = ({ variant, onClose }: Props) => {
  const { t } = useTranslation("licensing")
  const form = useForm<Values>({
    defaultValues: {
      license_bundle_id: variant.license_bundle?.id ?? null,
      replace_policies: false,
    },
  })
  const { mutateAsync, isPending, error } = useSetVariantBundle(variant.id)
  const submit = form.handleSubmit(async (values) => {
    try {
      await mutateAsync(values)
      toast.success(t("variants.bundleSaved"))
      onClose()
    } catch (refusal) {
      showFieldError(form, FIELDS, refusal)
    }
  })
  return (
    <DrawerForm
      form={form}
      title={t("variants.editBundle")}
      description={t("variants.editBundleHint")}
      isPending={isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <BundleField<Values> name="license_bundle_id" optional known={variant.license_bundle} />
      {variant.license_policies.length > 0 && (
        <SwitchField<Values>
          name="replace_policies"
          label={t("variants.replacePolicies")}
          hint={t("variants.replacePoliciesHint", {
            policies: variant.license_policies.map(({ name }) => name).join(", "),
          })}
        />
      )}
      <FormRefusal error={error} isPending={isPending} fields={FIELDS} />
      <InlineTip label={t("general.tip")}>{t("variants.laterHint")}</InlineTip>
    </DrawerForm>
  )
}
