import { useForm, type Resolver } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useBorrowSession } from "../../hooks/api/sessions"
import { useFeatureNames } from "../../hooks/use-feature-names"
import { faultsToErrors, type Translate } from "../../lib/faults"
import { seatKindsOf } from "../../lib/seat-kinds"
import type { Activation, LicenseDetail, OfflineFile } from "../../lib/types"
import { DrawerForm } from "../common/drawer-form"
import { FormRefusal } from "../common/form-refusal"
import { NumberField } from "../common/number-field"
import { SelectField } from "../common/select-field"
import { computerName } from "../computers/computer-name"

/** `feature`: whose seat; null = the license's own. */
type BorrowValues = { hours: number; feature: string | null }

/** Default hours, if the license allows them. */
const USUAL_HOURS = 24

const resolverOf =
  (max: number, t: Translate): Resolver<BorrowValues> =>
  async (values) => {
    const { hours } = values
    if (Number.isInteger(hours) && hours >= 1 && hours <= max) {
      return { values, errors: {} }
    }
    const faults = [{ field: "hours", rule: "range", message: "" }]
    return {
      values: {},
      errors: faultsToErrors<BorrowValues>(faults, t, { hours: { min: 1, max } }),
    }
  }

/** Takes a floating seat along for one computer; the result is its machine file. */
export const BorrowDrawer = ({
  license,
  activation,
  onDone,
  onClose,
}: {
  license: LicenseDetail
  activation: Activation
  onDone: (file: OfflineFile) => void
  onClose: () => void
}) => {
  const { t } = useTranslation("licensing")
  const { nameOf } = useFeatureNames()
  const max = license.max_borrow_hours ?? 1
  const kinds = seatKindsOf(license)
  const features = kinds.filter(Boolean)
  const form = useForm<BorrowValues>({
    defaultValues: { hours: Math.min(USUAL_HOURS, max), feature: kinds[0] || null },
    resolver: resolverOf(max, t),
  })
  const { mutateAsync, isPending, error } = useBorrowSession(license.id)
  const submit = form.handleSubmit(async ({ hours, feature }) => {
    const seat = { activation_id: activation.id, hours, feature: feature ?? undefined }
    const done = await mutateAsync(seat).catch(() => null)
    if (done) onDone(done.file)
  })
  const name = computerName(activation) ?? t("computers.number", { number: activation.sequence })
  return (
    <DrawerForm
      form={form}
      title={t("sessions.borrowTitle", { name })}
      description={t("sessions.borrowDescription")}
      saveText={t("sessions.borrow")}
      isPending={isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {features.length > 0 && (
        <SelectField<BorrowValues>
          name="feature"
          label={t("sessions.of")}
          noneLabel={kinds.includes("") ? t("sessions.whole") : undefined}
          options={features.map((code) => ({ value: code, label: nameOf(code) }))}
        />
      )}
      <NumberField<BorrowValues>
        name="hours"
        label={t("sessions.borrowHours")}
        hint={t("sessions.borrowHoursHint", { max })}
        min={1}
        unit={t("units.hours")}
      />
      <FormRefusal error={error} isPending={isPending} fields={[]} />
    </DrawerForm>
  )
}
