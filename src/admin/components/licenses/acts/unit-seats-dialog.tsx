import { Form } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import { useForm, type Resolver } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useUnitAct } from "../../../hooks/api/licenses"
import { toApiError } from "../../../lib/errors"
import { faultsToErrors, type Translate } from "../../../lib/faults"
import { unitName } from "../../../lib/license-units"
import type { License } from "../../../lib/types"
import { ConfirmDialog } from "../../common/confirm-dialog"
import { NumberField } from "../../common/number-field"

type Values = { granted_seats: number }

const BOUNDS = { granted_seats: { min: 0, max: 1_000_000 } }

const resolver =
  (t: Translate): Resolver<Values> =>
  async (values) => {
    const { min, max } = BOUNDS.granted_seats
    const { granted_seats: seats } = values
    if (Number.isInteger(seats) && seats >= min && seats <= max) return { values, errors: {} }
    const fault = { field: "granted_seats", rule: "range", message: "" }
    return { values: {}, errors: faultsToErrors([fault], t, BOUNDS) }
  }

/** Grants every license of a unit of a bundle seats beside those bought. Mounted only while it is open. */
export const UnitSeatsDialog = ({
  license,
  onClose,
}: {
  license: License
  onClose: () => void
}) => {
  const { t } = useTranslation("licensing")
  const act = useUnitAct()
  const form = useForm<Values>({
    defaultValues: { granted_seats: license.granted_seats },
    resolver: resolver(t),
  })
  const submit = form.handleSubmit(async (params) => {
    try {
      await act.mutateAsync({ id: license.id, action: "edit", params })
      toast.success(t("bundles.unit.done"))
      onClose()
    } catch (error) {
      toast.error(t("states.refused"), { description: toApiError(error).message })
    }
  })
  return (
    <Form {...form}>
      <ConfirmDialog
        title={t("bundles.unit.act", {
          act: t("bundles.unit.seats"),
          unit: unitName(license, t),
        })}
        description={t("bundles.unit.hint")}
        confirmText={t("actions.save")}
        variant="confirmation"
        isPending={act.isPending}
        onSubmit={submit}
        onClose={onClose}
      >
        <NumberField<Values>
          name="granted_seats"
          label={t("licenseFields.granted_seats")}
          hint={t("bundles.unit.seatsHint")}
        />
      </ConfirmDialog>
    </Form>
  )
}
