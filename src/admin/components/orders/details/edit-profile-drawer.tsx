import { InlineTip, toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useUpdateOrderProfile } from "../../../hooks/api/order-licenses"
import { showFieldError, toApiError } from "../../../lib/errors"
import {
  PROFILE_FORM_FIELDS,
  PROFILE_LENGTHS,
  PROFILE_SWITCHES,
  profileChanges,
  profileToForm,
  type ProfileFormValues,
} from "../../../lib/profile-form"
import type { OrderProfile } from "../../../lib/types"
import { DateField } from "../../common/date-field"
import { DrawerForm } from "../../common/drawer-form"
import { SwitchField } from "../../common/switch-field"
import { TextareaField } from "../../common/textarea-field"
import { TextField } from "../../common/text-field"
import { OrderFeaturesField } from "./order-features-field"

const LINES = ["reference", "download_id"] as const
const TEXTS = ["campaign_params", "note"] as const

const Fields = () => {
  const { t } = useTranslation("licensing")
  return (
    <>
      {LINES.map((field) => (
        <TextField<ProfileFormValues>
          key={field}
          name={field}
          label={t(`orderDetails.fields.${field}`)}
          hint={t(`orderDetails.hints.${field}`)}
          maxLength={PROFILE_LENGTHS[field]}
          optional
        />
      ))}
      {PROFILE_SWITCHES.map((field) => (
        <SwitchField<ProfileFormValues>
          key={field}
          name={field}
          label={t(`orderDetails.fields.${field}`)}
          hint={t(`orderDetails.hints.${field}`)}
        />
      ))}
      <DateField<ProfileFormValues>
        name="subscription_expires_at"
        label={t("orderDetails.fields.subscription_expires_at")}
        toEnd
        hint={t("orderDetails.hints.subscription_expires_at")}
        optional
      />
      <OrderFeaturesField />
      {TEXTS.map((field) => (
        <TextareaField<ProfileFormValues>
          key={field}
          name={field}
          label={t(`orderDetails.fields.${field}`)}
          hint={t(`orderDetails.hints.${field}`)}
          maxLength={PROFILE_LENGTHS[field]}
          optional
        />
      ))}
    </>
  )
}

type Props = { orderId: string; profile: OrderProfile | null; onClose: () => void }

/** Edits the licensing details of an order. Mounted only while it is open. */
export const EditProfileDrawer = ({ orderId, profile, onClose }: Props) => {
  const { t } = useTranslation("licensing")
  const before = profileToForm(profile)
  const form = useForm({ defaultValues: before })
  const { mutateAsync, isPending } = useUpdateOrderProfile(orderId)
  const blocks = before.active && !form.watch("active")
  const submit = form.handleSubmit(async (values) => {
    const changes = profileChanges(before, values)
    try {
      if (Object.keys(changes).length) await mutateAsync(changes)
      toast.success(t("orderDetails.saved"))
      onClose()
    } catch (error) {
      if (!showFieldError(form, PROFILE_FORM_FIELDS, error)) toast.error(toApiError(error).message)
    }
  })
  return (
    <DrawerForm
      form={form}
      title={t("orderDetails.edit")}
      description={t("orderDetails.editHint")}
      isPending={isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {blocks && (
        <InlineTip variant="warning" label={t("orderDetails.blocksLabel")}>
          {t("orderDetails.blocks")}
        </InlineTip>
      )}
      <Fields />
    </DrawerForm>
  )
}
