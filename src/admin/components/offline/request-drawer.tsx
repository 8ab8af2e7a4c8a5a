import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import {
  useAnswerRequest,
  usePreviewRequest,
  type AnsweredRequest,
} from "../../hooks/api/offline-files"
import { showFieldError } from "../../lib/errors"
import {
  allowedDays,
  fileResolver,
  newFile,
  toFileOptions,
  type FileFormValues,
} from "../../lib/offline-form"
import type { LicenseDetail, LicenseRequestPreview } from "../../lib/types"
import { DrawerForm } from "../common/drawer-form"
import { TextareaField } from "../common/textarea-field"
import { ActivationRefusal } from "../computers/activation-refusal"
import { NoteField } from "../computers/computer-fields"
import { FileFields } from "./file-fields"
import { RequestFileField } from "./request-file-field"
import { RequestPreview } from "./request-preview"

type Values = FileFormValues & { request: string; note: string | null }

const FIELDS = ["request", "note", "days"] as const

type Props = {
  license: LicenseDetail
  onDone: (answered: AnsweredRequest) => void
  onClose: () => void
}

/**
 * Answers a computer without a network: first shows the computer of exactly this request,
 * then activates it if needed and makes its machine file. Beyond the seats only after a confirmation.
 */
export const RequestDrawer = ({ license, onDone, onClose }: Props) => {
  const { t } = useTranslation("licensing")
  const [read, setRead] = useState<{ request: string; preview: LicenseRequestPreview }>()
  const preview = usePreviewRequest(license.id)
  const answer = useAnswerRequest(license.id)
  const allowed = allowedDays(license, "machine", read?.preview.activation ?? undefined)
  const form = useForm<Values>({
    defaultValues: { ...newFile(allowed), request: "", note: null },
    resolver: fileResolver<Values>(allowed, t),
  })
  const request = form.watch("request").trim()
  const shown = read?.request === request ? read.preview : undefined
  const isPending = preview.isPending || answer.isPending

  const send = async (values: Values, beyond_seats = false) => {
    try {
      const note = values.note?.trim() || null
      const beyond = beyond_seats && { beyond_seats }
      onDone(await answer.mutateAsync({ request, note, ...toFileOptions(values), ...beyond }))
    } catch (refusal) {
      showFieldError(form, FIELDS, refusal)
    }
  }
  const check = async () => {
    if (!request) {
      form.setError("request", { message: t("rules.required") }, { shouldFocus: true })
      return
    }
    answer.reset()
    try {
      setRead({ request, ...(await preview.mutateAsync(request)) })
    } catch (refusal) {
      showFieldError(form, FIELDS, refusal)
    }
  }
  const canAnswer = shown?.is_for_this_program
  const saveText = shown?.activation ? "offline.request.save" : "offline.request.saveActivate"
  const error = shown ? answer.error : preview.error
  return (
    <DrawerForm
      form={form}
      title={t("offline.request.title")}
      description={t("offline.request.description")}
      saveText={t(canAnswer ? saveText : "offline.request.check")}
      isPending={isPending}
      onSubmit={form.handleSubmit((values) => (canAnswer ? send(values) : check()))}
      onClose={onClose}
    >
      <RequestFileField
        onText={(text) => form.setValue("request", text.trim(), { shouldDirty: true })}
      />
      <TextareaField<Values>
        name="request"
        label={t("offline.request.field")}
        hint={t("offline.request.fieldHint")}
        className="txt-compact-xsmall font-mono"
        rows={7}
        spellCheck={false}
        autoComplete="off"
        maxLength={4_096}
      />
      {shown && <RequestPreview preview={shown} />}
      {canAnswer && <NoteField />}
      {canAnswer && <FileFields allowed={allowed} />}
      <ActivationRefusal
        error={error}
        isPending={isPending}
        fields={FIELDS}
        onBeyond={form.handleSubmit((values) => send(values, true))}
      />
    </DrawerForm>
  )
}
