import { Button, Drawer, toast } from "@medusajs/ui"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useAssignUsers } from "../../hooks/api/license-users"
import { toApiError } from "../../lib/errors"
import type { Answer, LicenseDetail } from "../../lib/types"
import { DrawerForm, WidgetDrawer } from "../common/drawer-form"
import { FileField } from "../common/file-field"
import { FormRefusal } from "../common/form-refusal"
import { TextareaField } from "../common/textarea-field"
import { TextField } from "../common/text-field"
import { AssignReport } from "./assign-report"

type Values = { email: string; first_name: string; last_name: string; list: string }

/** The fields of one user as a line of a list; a quotation mark in a cell is doubled, as CSV has it. */
const lineOf = ({ email, first_name, last_name }: Values): string =>
  email.trim() === ""
    ? ""
    : [email.trim(), first_name, last_name].map((cell) => `"${cell.replace(/"/g, '""')}"`).join(",")

const ReportDrawer = ({
  report,
  onBack,
  onClose,
}: {
  report: Answer<"assignUsers">
  onBack: () => void
  onClose: () => void
}) => {
  const { t } = useTranslation("licensing")
  return (
    <WidgetDrawer title={t("users.assignTitle")} onClose={onClose}>
      <Drawer.Body className="overflow-auto">
        <AssignReport report={report} />
      </Drawer.Body>
      <Drawer.Footer>
        <Button size="small" variant="secondary" onClick={onBack}>
          {t("users.back")}
        </Button>
        <Button size="small" onClick={onClose}>
          {t("actions.close")}
        </Button>
      </Drawer.Footer>
    </WidgetDrawer>
  )
}

const Fields = ({ onFile }: { onFile: (file: File) => void }) => {
  const { t } = useTranslation("licensing")
  return (
    <>
      <TextField<Values> name="email" label={t("users.email")} autoComplete="off" />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField<Values>
          name="first_name"
          label={t("users.firstName")}
          maxLength={255}
          optional
        />
        <TextField<Values> name="last_name" label={t("users.lastName")} maxLength={255} optional />
      </div>
      <TextareaField<Values>
        name="list"
        label={t("users.list")}
        hint={t("users.listHint")}
        rows={6}
        optional
      />
      <FileField label={t("users.file")} onFile={onFile} />
    </>
  )
}

/** Assigns users: one by fields, or many by a pasted list or a file, with a report by line. */
export const AssignUsersDrawer = ({
  license,
  onClose,
}: {
  license: LicenseDetail
  onClose: () => void
}) => {
  const { t } = useTranslation("licensing")
  const [report, setReport] = useState<Answer<"assignUsers"> | null>(null)
  const form = useForm<Values>({
    defaultValues: { email: "", first_name: "", last_name: "", list: "" },
  })
  const { mutateAsync, isPending, error } = useAssignUsers(license.id)
  const submit = form.handleSubmit(async (values) => {
    const one = lineOf(values)
    // The list first: lines are reported by their number in it.
    const list = [values.list.trimEnd(), one].filter((part) => part.trim() !== "").join("\n")
    if (list === "") {
      form.setError("email", { message: t("users.nobody") }, { shouldFocus: true })
      return
    }
    try {
      const made = await mutateAsync(list)
      if (made.lines.length > 0 && made.lines.every(({ code }) => code === "ASSIGNED")) {
        toast.success(t("users.assigned", { count: made.assigned.length }))
        onClose()
      } else {
        setReport(made)
      }
    } catch {
      // Shown below the fields.
    }
  })
  const readFile = (file: File) =>
    void file.text().then(
      (text) => form.setValue("list", text, { shouldDirty: true }),
      (fault: unknown) =>
        toast.error(t("states.refused"), { description: toApiError(fault).message })
    )
  if (report) {
    return <ReportDrawer report={report} onBack={() => setReport(null)} onClose={onClose} />
  }
  return (
    <DrawerForm
      form={form}
      title={t("users.assignTitle")}
      description={t("users.assignDescription")}
      saveText={t("users.assign")}
      isPending={isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Fields onFile={readFile} />
      <FormRefusal error={error} isPending={isPending} fields={[]} />
    </DrawerForm>
  )
}
