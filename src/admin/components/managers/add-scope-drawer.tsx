import { useComboboxData } from "@medusajs/dashboard/hooks"
import { toast } from "@medusajs/ui"
import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { fetchCustomerGroups, useAddManagerScope } from "../../hooks/api/manager-scopes"
import { showFieldError } from "../../lib/errors"
import type { LicenseManagerDetail } from "../../lib/types"
import { ChoiceField } from "../common/choice-field"
import { ComboboxField } from "../common/combobox-field"
import { CustomerField } from "../common/customer-field"
import { DrawerForm } from "../common/drawer-form"
import { FormRefusal } from "../common/form-refusal"
import { PermissionsField, type PermissionsValues } from "./permissions-field"

const KINDS = ["customer_group", "customer"] as const
type Kind = (typeof KINDS)[number]

type Values = PermissionsValues & { kind: Kind; customer_id: string; customer_group_id: string }

const FIELDS = ["customer_id", "customer_group_id"] as const

const GroupField = () => {
  const { t } = useTranslation("licensing")
  const found = useComboboxData({
    queryKey: ["customer_groups", "licensing-combobox"],
    queryFn: fetchCustomerGroups,
    getOptions: ({ customer_groups }) =>
      customer_groups.map(({ id, name }) => ({ value: id, label: name })),
    pageSize: 20,
  })
  return (
    <ComboboxField<Values>
      name="customer_group_id"
      label={t("managerPage.scopes.customer_group")}
      found={found}
      options={found.options}
    />
  )
}

type Props = { manager: LicenseManagerDetail; offered: string[]; onClose: () => void }

/** Makes a manager manage the orders of a customer or a group; their usual permissions are ticked. */
export const AddScopeDrawer = ({ manager, offered, onClose }: Props) => {
  const { t } = useTranslation("licensing")
  const form = useForm<Values>({
    defaultValues: {
      kind: "customer_group",
      customer_id: "",
      customer_group_id: "",
      permissions: offered.filter((each) => manager.permissions.includes(each)),
    },
  })
  const kind = useWatch({ control: form.control, name: "kind" })
  const { mutateAsync, isPending, error } = useAddManagerScope(manager.id)
  const submit = form.handleSubmit(async ({ permissions, ...values }) => {
    const field = `${values.kind}_id` as const
    if (!values[field]) {
      form.setError(field, { message: t("rules.required") }, { shouldFocus: true })
      return
    }
    try {
      await mutateAsync({ [field]: values[field], permissions })
    } catch (refusal) {
      showFieldError(form, FIELDS, refusal)
      return
    }
    toast.success(t("managerPage.scopes.added"))
    onClose()
  })
  return (
    <DrawerForm
      form={form}
      title={t("managerPage.scopes.addTitle")}
      description={manager.email}
      saveText={t("managers.add.save")}
      isPending={isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <ChoiceField<Values>
        name="kind"
        label={t("managerPage.scopes.whose")}
        options={KINDS.map((value) => ({
          value,
          label: t(`managerPage.scopes.${value}`),
          hint: t(`managerPage.scopes.${value}Hint`),
        }))}
      />
      {kind === "customer" ? (
        <CustomerField<Values> name="customer_id" label={t("managerPage.scopes.customer")} />
      ) : (
        <GroupField />
      )}
      <PermissionsField offered={offered} />
      <FormRefusal error={error} isPending={isPending} fields={FIELDS} />
    </DrawerForm>
  )
}
