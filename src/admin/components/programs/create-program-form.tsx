import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useCreateLicenseProgram } from "../../hooks/api/license-programs"
import { useFormSubmit } from "../../hooks/use-form-submit"
import { NEW_PROGRAM, PROGRAM_FORM_FIELDS, programResolver } from "../../lib/program-form"
import { CreateForm } from "../common/modal-forms"
import { ProgramFormFields } from "./program-form-fields"

/** Creates a program and goes to its page. Rendered inside a RouteFocusModal. */
export const CreateProgramForm = () => {
  const { t } = useTranslation("licensing")
  const { mutateAsync, isPending } = useCreateLicenseProgram()
  const form = useForm({ defaultValues: NEW_PROGRAM, resolver: programResolver(t) })
  const onSubmit = useFormSubmit({
    form,
    fields: PROGRAM_FORM_FIELDS,
    send: mutateAsync,
    success: ({ license_program }) => t("programs.created", { name: license_program.name }),
    to: ({ license_program }) => `/licensing/programs/${license_program.id}`,
  })
  return (
    <CreateForm
      form={form}
      title={t("programs.create")}
      description={t("programs.createHint")}
      onSubmit={onSubmit}
      isPending={isPending}
    >
      <ProgramFormFields isNew />
    </CreateForm>
  )
}
