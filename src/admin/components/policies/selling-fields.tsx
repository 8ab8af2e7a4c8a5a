import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { ISSUE_ON, ON_REFUND, QUANTITY_MODES } from "../../../modules/licensing/domain/vocabulary"
import { showsField, type PolicyFormValues } from "../../lib/policy-form"
import { SelectField } from "../common/select-field"
import { SwitchField } from "../common/switch-field"

/** What a sale issues, when, and what happens when the unit is given back. */
export const SellingFields = () => {
  const { t } = useTranslation("licensing")
  const { watch } = useFormContext<PolicyFormValues>()
  const values = watch()
  return (
    <>
      {showsField("quantity_mode", values) && (
        <SelectField<PolicyFormValues>
          name="quantity_mode"
          label={t("fields.quantity_mode")}
          hint={t(`quantityModeHints.${values.quantity_mode}`)}
          options={QUANTITY_MODES.map((value) => ({ value, label: t(`quantityModes.${value}`) }))}
        />
      )}
      <SelectField<PolicyFormValues>
        name="issue_on"
        label={t("fields.issue_on")}
        options={ISSUE_ON.map((value) => ({ value, label: t(`issueOn.${value}`) }))}
      />
      <SelectField<PolicyFormValues>
        name="on_refund"
        label={t("fields.on_refund")}
        options={ON_REFUND.map((value) => ({ value, label: t(`onRefund.${value}`) }))}
      />
      {showsField("fulfill_when_issued", values) && (
        <SwitchField<PolicyFormValues>
          name="fulfill_when_issued"
          label={t("fields.fulfill_when_issued")}
          hint={t("hints.fulfill_when_issued")}
        />
      )}
    </>
  )
}
