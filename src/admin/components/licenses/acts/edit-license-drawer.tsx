import { Drawer, InlineTip, toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useLicense, useUpdateLicense } from "../../../hooks/api/licenses"
import { showFieldError, toApiError } from "../../../lib/errors"
import {
  LICENSE_FORM_FIELDS,
  licenseChanges,
  licenseResolver,
  licenseToForm,
} from "../../../lib/license-form"
import type { LicenseDetail } from "../../../lib/types"
import { DrawerForm, WidgetDrawer } from "../../common/drawer-form"
import { LoadError, RowsSkeleton } from "../../common/section-states"
import { EditLicenseFields } from "./edit-license-fields"

const EditForm = ({ license, onClose }: { license: LicenseDetail; onClose: () => void }) => {
  const { t } = useTranslation("licensing")
  const before = licenseToForm(license)
  const form = useForm({ defaultValues: before, resolver: licenseResolver(t) })
  const { mutateAsync, isPending } = useUpdateLicense(license.id)
  const submit = form.handleSubmit(async (values) => {
    const changes = licenseChanges(before, values)
    try {
      if (Object.keys(changes).length) await mutateAsync(changes)
      toast.success(t("acts.edit.done"))
      onClose()
    } catch (error) {
      if (!showFieldError(form, LICENSE_FORM_FIELDS, error)) toast.error(toApiError(error).message)
    }
  })
  return (
    <DrawerForm
      form={form}
      title={t("acts.edit.title")}
      description={license.key_redacted ?? undefined}
      isPending={isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <InlineTip label={t("general.tip")}>{t("acts.edit.hint")}</InlineTip>
      <EditLicenseFields license={license} />
    </DrawerForm>
  )
}

/** Changes the entitlements of one license, loaded again when it opens. Mounted only while it is open. */
export const EditLicenseDrawer = ({
  licenseId,
  onClose,
}: {
  licenseId: string
  onClose: () => void
}) => {
  const { t } = useTranslation("licensing")
  const { license, error, refetch, isFetchedAfterMount } = useLicense(licenseId)
  if (license && isFetchedAfterMount) return <EditForm license={license} onClose={onClose} />
  return (
    <WidgetDrawer title={t("acts.edit.title")} onClose={onClose}>
      <Drawer.Body>
        {error ? <LoadError error={error} onRetry={refetch} /> : <RowsSkeleton rows={8} />}
      </Drawer.Body>
    </WidgetDrawer>
  )
}
