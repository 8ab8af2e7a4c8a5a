import { Form, KeyboundForm } from "@medusajs/dashboard/components"
import { Button, FocusModal, Heading, Text, toast } from "@medusajs/ui"
import type { AdminOrder } from "@medusajs/types"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useInvalidateLicenses } from "../../../hooks/api/licenses"
import { useIssueRun } from "../../../hooks/use-issue-run"
import { useKeyCheck } from "../../../hooks/use-key-check"
import { useMailOwner } from "../../../hooks/use-mail-owner"
import { useLeave } from "../../../hooks/use-leave"
import { toApiError } from "../../../lib/errors"
import {
  issueResolver,
  newIssue,
  unitsOf,
  usesOwnKeys,
  type IssueFormValues,
} from "../../../lib/issue-form"
import { focusFirstField } from "../../../lib/first-field"
import { NOTHING_FOUND, toKeys } from "../../../lib/own-keys"
import type { OrderProfile } from "../../../lib/types"
import { Named } from "../../common/named"
import { IssueFields } from "./issue-fields"
import { IssueProgress } from "./issue-progress"

type Props = { order: AdminOrder; profile: OrderProfile | null; onClose: () => void }

/** Issues more licenses on an order. Mounted only while it is open, so that each opening is one request. */
export const IssueModal = ({ order, profile, onClose }: Props) => {
  const { t } = useTranslation("licensing")
  const invalidate = useInvalidateLicenses()
  const form = useForm({ defaultValues: newIssue(profile), resolver: issueResolver(t) })
  const [keyCheck, setKeyCheck] = useState(NOTHING_FOUND)
  const check = useKeyCheck(order.id)
  const mailOwner = useMailOwner()
  const run = useIssueRun(order.id, async ({ ids }) => {
    toast.success(t("issue.done", { count: ids.length }))
    onClose()
    if (form.getValues("mail_owner")) await mailOwner(ids)
    return await invalidate()
  })
  const busy = run.phase === "running" || run.phase === "stopping"
  const leave = useLeave(form.formState.isDirty, busy || check.isPending, () => {
    onClose()
    if (run.progress.units > 0) return invalidate()
  })

  const judgeKeys = async (values: IssueFormValues) => {
    const found = usesOwnKeys(values)
      ? await check.mutateAsync({
          keys: toKeys(values.keys),
          firstLineIsKey: values.first_line_is_key,
        })
      : NOTHING_FOUND
    setKeyCheck(found)
    return found.faults.every(({ code }) => code === "WEAK" && values.allow_weak_keys)
  }

  const submit = form.handleSubmit(async (values) => {
    try {
      if (await judgeKeys(values)) await run.start(values)
      else form.setError("keys", { type: "faults", message: t("issue.keysAtFault") })
    } catch (error) {
      toast.error(toApiError(error).message)
    }
  })

  return (
    <FocusModal open onOpenChange={(open) => !open && leave()}>
      <FocusModal.Content onOpenAutoFocus={focusFirstField}>
        <Form {...form}>
          <KeyboundForm
            onSubmit={submit}
            className="flex size-full flex-col overflow-hidden"
            noValidate
          >
            <Named label={t("actions.close")}>
              <FocusModal.Header />
            </Named>
            <FocusModal.Body className="flex flex-1 justify-center overflow-auto px-6 py-10">
              <div className="flex w-full max-w-[720px] flex-col gap-y-8 pb-10">
                <div>
                  <FocusModal.Title asChild>
                    <Heading>{t("issue.title")}</Heading>
                  </FocusModal.Title>
                  <FocusModal.Description asChild>
                    <Text size="small" className="text-ui-fg-subtle">
                      {t("issue.hint")}
                    </Text>
                  </FocusModal.Description>
                </div>
                {run.phase === "idle" ? (
                  <IssueFields order={order} found={keyCheck} onFound={setKeyCheck} />
                ) : (
                  <IssueProgress run={run} total={unitsOf(form.getValues())} />
                )}
              </div>
            </FocusModal.Body>
            <FocusModal.Footer>
              <Button
                size="small"
                type="button"
                variant="secondary"
                disabled={busy}
                onClick={leave}
              >
                {t("actions.cancel")}
              </Button>
              {run.phase === "idle" && (
                <Button size="small" type="submit" isLoading={check.isPending}>
                  {t("issue.submit")}
                </Button>
              )}
            </FocusModal.Footer>
          </KeyboundForm>
        </Form>
      </FocusModal.Content>
    </FocusModal>
  )
}
