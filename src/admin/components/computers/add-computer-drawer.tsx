import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useAddActivation, type ActivationTask } from "../../hooks/api/activations"
import {
  COMPUTER_FORM_FIELDS,
  computerResolver,
  NEW_COMPUTER,
  toComputerBody,
  type ComputerFormValues,
} from "../../lib/computer-form"
import { showFieldError } from "../../lib/errors"
import { DrawerForm } from "../common/drawer-form"
import { ActivationRefusal } from "./activation-refusal"
import { ComputerFields } from "./computer-fields"

type Props = { licenseId: string; onDone: (task: ActivationTask) => void; onClose: () => void }

/** Activates a license with typed codes; beyond its seats only after a confirmation. */
export const AddComputerDrawer = ({ licenseId, onDone, onClose }: Props) => {
  const { t } = useTranslation("licensing")
  const form = useForm({ defaultValues: NEW_COMPUTER, resolver: computerResolver(t) })
  const { mutateAsync, isPending, error } = useAddActivation(licenseId)
  const send = async (values: ComputerFormValues, beyond_seats = false) => {
    try {
      onDone(
        await mutateAsync({ ...toComputerBody(values), ...(beyond_seats && { beyond_seats }) })
      )
    } catch (refusal) {
      showFieldError(form, COMPUTER_FORM_FIELDS, refusal)
    }
  }
  return (
    <DrawerForm
      form={form}
      title={t("computers.add.title")}
      description={t("computers.add.description")}
      saveText={t("computers.add.save")}
      isPending={isPending}
      onSubmit={form.handleSubmit((values) => send(values))}
      onClose={onClose}
    >
      <ComputerFields />
      <ActivationRefusal
        error={error}
        isPending={isPending}
        fields={COMPUTER_FORM_FIELDS}
        onBeyond={form.handleSubmit((values) => send(values, true))}
      />
    </DrawerForm>
  )
}
