import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useUpdateLicenseProgram } from "../../hooks/api/license-programs"
import { useFormSubmit } from "../../hooks/use-form-submit"
import { PROGRAM_FORM_FIELDS, programResolver, programToForm } from "../../lib/program-form"
import type { LicenseProgram } from "../../lib/types"
import { EditForm } from "../common/modal-forms"
import { ProgramFormFields } from "./program-form-fields"

/** Changes a program; its code stays. Rendered inside a RouteDrawer. */
export const EditProgramForm = ({ program }: { program: LicenseProgram }) => {
  const { t } = useTranslation("licensing")
  const { mutateAsync, isPending } = useUpdateLicenseProgram(program.id)
  const form = useForm({ defaultValues: programToForm(program), resolver: programResolver(t) })
  const onSubmit = useFormSubmit({
    form,
    fields: PROGRAM_FORM_FIELDS,
    send: ({ code: _, ...body }) => mutateAsync(body),
    success: ({ license_program }) => t("states.saved", { name: license_program.name }),
  })
  return (
    <EditForm form={form} onSubmit={onSubmit} isPending={isPending}>
      <ProgramFormFields />
    </EditForm>
  )
}
