import type { AdminOrder } from "@medusajs/types"
import { Divider, Heading } from "@medusajs/ui"
import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import type { IssueFormValues } from "../../../lib/issue-form"
import type { KeyCheck } from "../../../lib/own-keys"
import { NumberField } from "../../common/number-field"
import { SwitchField } from "../../common/switch-field"
import { TextareaField } from "../../common/textarea-field"
import { ChoiceField } from "../../common/choice-field"
import { IssueSource } from "./issue-source"
import { OverrideFields } from "./override-fields"
import { OwnKeysField } from "./own-keys-field"

type Props = {
  order: AdminOrder
  found: KeyCheck
  onFound: (found: KeyCheck) => void
}

/** The form of issuing: source, quantity, keys, and differences from the policy. */
export const IssueFields = ({ order, found, onFound }: Props) => {
  const { t } = useTranslation("licensing")
  const { watch } = useFormContext<IssueFormValues>()
  const byPolicy = watch("by") === "policy"
  const own = byPolicy && watch("keys_from") === "own"
  return (
    <div className="flex flex-col gap-y-6">
      <IssueSource order={order} />
      {byPolicy && (
        <ChoiceField<IssueFormValues>
          name="keys_from"
          label={t("issue.keysFrom")}
          options={(["generated", "own"] as const).map((value) => ({
            value,
            label: t(`issue.keysFromChoices.${value}`),
            hint: t(`issue.keysFromHints.${value}`),
          }))}
        />
      )}
      {own ? (
        <OwnKeysField orderId={order.id} found={found} onFound={onFound} />
      ) : (
        <NumberField<IssueFormValues> name="quantity" label={t("issue.quantity")} min={1} />
      )}
      <SwitchField<IssueFormValues>
        name="is_trial"
        label={t("licenseFields.is_trial")}
        hint={t("issue.trialHint")}
      />
      <SwitchField<IssueFormValues>
        name="is_test"
        label={t("licenseFields.is_test")}
        hint={t("issue.testHint")}
      />
      <SwitchField<IssueFormValues>
        name="mail_owner"
        label={t("issue.mailOwner")}
        hint={t("issue.mailOwnerHint")}
      />
      <Divider />
      <section className="flex flex-col gap-y-6" aria-label={t("issue.overrides")}>
        <Heading level="h2">{t("issue.overrides")}</Heading>
        <OverrideFields />
        <TextareaField<IssueFormValues>
          name="note"
          label={t("licenseFields.note")}
          hint={t("licenseHints.note")}
          maxLength={1000}
          optional
        />
      </section>
    </div>
  )
}
