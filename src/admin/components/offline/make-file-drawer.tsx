import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useMakeOfflineFile } from "../../hooks/api/offline-files"
import { showFieldError } from "../../lib/errors"
import {
  allowedDays,
  fileResolver,
  newFile,
  toFileOptions,
  type FileFormValues,
} from "../../lib/offline-form"
import type { Activation, LicenseDetail, OfflineFile } from "../../lib/types"
import { DrawerForm } from "../common/drawer-form"
import { FormRefusal } from "../common/form-refusal"
import { computerName } from "../computers/computer-name"
import { FileFields } from "./file-fields"

const FIELDS = ["days", "algorithm"] as const

type Props = {
  license: LicenseDetail
  /** Absent = a license file, for any computer. */
  activation?: Activation
  onDone: (file: OfflineFile) => void
  onClose: () => void
}

/** Makes an offline file for one computer, or for any computer. */
export const MakeFileDrawer = ({ license, activation, onDone, onClose }: Props) => {
  const { t } = useTranslation("licensing")
  const allowed = allowedDays(license, activation ? "machine" : "license", activation)
  const form = useForm<FileFormValues>({
    defaultValues: newFile(allowed),
    resolver: fileResolver(allowed, t),
  })
  const { mutateAsync, isPending, error } = useMakeOfflineFile(license.id)
  const submit = form.handleSubmit(async (values) => {
    try {
      const { file } = await mutateAsync({
        ...toFileOptions(values),
        activation_id: activation?.id,
      })
      onDone(file)
    } catch (refusal) {
      showFieldError(form, FIELDS, refusal)
    }
  })
  const name =
    activation &&
    (computerName(activation) ?? t("computers.number", { number: activation.sequence }))
  return (
    <DrawerForm
      form={form}
      title={name ? t("offline.make.title", { name }) : t("offline.make.licenseTitle")}
      description={t(activation ? "offline.make.description" : "offline.make.licenseDescription")}
      saveText={t("offline.make.save")}
      isPending={isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <FileFields allowed={allowed} />
      <FormRefusal error={error} isPending={isPending} fields={FIELDS} />
    </DrawerForm>
  )
}
