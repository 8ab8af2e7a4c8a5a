import { useTranslation } from "react-i18next"

import { MAX_SERIALS } from "../../../../modules/licensing/domain/serials/serial-codes"
import type { BatchFormValues } from "../../../lib/batch-form"
import { DEFAULT_KEY_FORMAT } from "../../../lib/key-format"
import { NumberField } from "../../common/number-field"
import { SwitchField } from "../../common/switch-field"
import { TextField } from "../../common/text-field"

/** Quantity and format of generated serial numbers. */
export const GenerationFields = () => {
  const { t } = useTranslation("licensing")
  return (
    <>
      <NumberField<BatchFormValues>
        name="generate.count"
        label={t("batches.quantity")}
        hint={t("batches.quantityHint", { max: MAX_SERIALS })}
        min={1}
      />
      <TextField<BatchFormValues>
        name="generate.prefix"
        label={t("batches.prefix")}
        hint={t("batches.prefixHint")}
        spellCheck={false}
        autoComplete="off"
        optional
      />
      <TextField<BatchFormValues>
        name="generate.format"
        label={t("batches.format")}
        hint={t("batches.formatHint")}
        placeholder={DEFAULT_KEY_FORMAT}
        spellCheck={false}
        autoComplete="off"
        optional
      />
      <SwitchField<BatchFormValues>
        name="generate.verification_numbers"
        label={t("batches.verification")}
        hint={t("batches.verificationHint")}
      />
    </>
  )
}
