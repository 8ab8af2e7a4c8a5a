import { Form, KeyboundForm } from "@medusajs/dashboard/components"
import { Alert, Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useConfirmSerials, useImportSerials } from "../../../hooks/api/serial-batches"
import { toApiError } from "../../../lib/errors"
import type { SerialBatch } from "../../../lib/types"
import { FileField } from "../../common/file-field"
import { SwitchField } from "../../common/switch-field"
import { TextareaField } from "../../common/textarea-field"
import { ImportReport } from "./import-report"

type Values = {
  file: File | null
  pasted: string
  allowWeak: boolean
  firstLineIsCode: boolean
}

const Keep = ({ batch: { id, count } }: { batch: SerialBatch }) => {
  const { t } = useTranslation("licensing")
  const { mutate, isPending } = useConfirmSerials(id)
  const keep = () =>
    mutate(undefined, {
      onSuccess: ({ serial_batch }) =>
        toast.success(t("serialImport.kept", { count: serial_batch.count })),
      onError: (error) =>
        toast.error(t("states.refused"), { description: toApiError(error).message }),
    })
  return (
    <div className="flex flex-col items-start gap-y-3" aria-live="polite">
      <Text size="small">{t("serialImport.read", { count })}</Text>
      {count > 0 && (
        <Button size="small" isLoading={isPending} onClick={keep}>
          {t("serialImport.keep", { count })}
        </Button>
      )}
    </div>
  )
}

/**
 * Reads a file or pasted lines into a batch and reports each rejected line; the others are saved
 * only once staff confirm. Another file replaces the first.
 */
export const ImportSection = ({ batch }: { batch: SerialBatch }) => {
  const { t } = useTranslation("licensing")
  const form = useForm<Values>({
    defaultValues: { file: null, pasted: "", allowWeak: false, firstLineIsCode: false },
  })
  const { mutate, isPending, data, error } = useImportSerials(batch.id)
  const file = form.watch("file")
  const isAsked = data?.report.faults.some(({ code }) => code === "MAYBE_HEADER")
  const submit = form.handleSubmit(({ pasted, ...options }) => {
    if (!file && !pasted.trim()) {
      form.setError("pasted", { message: t("serialImport.empty") }, { shouldFocus: true })
      return
    }
    mutate({ ...options, file: file ?? new Blob([pasted]) })
  })
  return (
    <Container className="divide-y p-0" data-testid="import">
      <div className="px-6 py-4">
        <Heading level="h2">{t("serialImport.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("serialImport.hint")}
        </Text>
      </div>
      <Form {...form}>
        <KeyboundForm onSubmit={submit} className="flex flex-col gap-y-4 px-6 py-4" noValidate>
          <FileField
            label={t("serialImport.drop")}
            text={file?.name}
            onFile={(chosen) => form.setValue("file", chosen)}
          />
          {!file && (
            <TextareaField<Values>
              name="pasted"
              label={t("serialImport.paste")}
              rows={6}
              className="font-mono"
              autoComplete="off"
              spellCheck={false}
            />
          )}
          <SwitchField<Values>
            name="allowWeak"
            label={t("serialImport.allowWeak")}
            hint={t("serialImport.allowWeakHint")}
          />
          {(isAsked || form.watch("firstLineIsCode")) && (
            <SwitchField<Values>
              name="firstLineIsCode"
              label={t("serialImport.firstLine")}
              hint={t("serialImport.firstLineHint")}
            />
          )}
          <div className="flex gap-x-2">
            <Button size="small" type="submit" variant="secondary" isLoading={isPending}>
              {t("serialImport.check")}
            </Button>
            {file && (
              <Button
                size="small"
                type="button"
                variant="transparent"
                disabled={isPending}
                onClick={() => form.reset()}
              >
                {t("serialImport.another")}
              </Button>
            )}
          </div>
        </KeyboundForm>
      </Form>
      {(error || batch.state === "checked") && (
        <div className="flex flex-col gap-y-4 px-6 py-4" data-testid="import-result">
          {error && !isPending && <Alert variant="error">{toApiError(error).message}</Alert>}
          {data && <ImportReport report={data.report} />}
          {batch.state === "checked" && <Keep batch={batch} />}
        </div>
      )}
    </Container>
  )
}
