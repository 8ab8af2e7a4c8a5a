import { Combobox } from "@medusajs/dashboard/components"
import { useComboboxData } from "@medusajs/dashboard/hooks"
import { Trash } from "@medusajs/icons"
import { IconButton, Label, toast } from "@medusajs/ui"
import { useId } from "react"
import { useFieldArray, useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { fetchPolicies } from "../../hooks/api/license-policies"
import { useUpdateLicenseManager } from "../../hooks/api/license-managers"
import { policyKeys } from "../../lib/query-keys"
import { quotaResolver, type QuotaRow, type QuotaValues } from "../../lib/quota-form"
import type { LicenseManagerDetail, LicensePolicy, PolicyQuota } from "../../lib/types"
import { DrawerForm } from "../common/drawer-form"
import { FormRefusal } from "../common/form-refusal"
import { LimitField } from "../common/number-field"
import { SwitchField } from "../common/switch-field"

const FIRST_QUOTA = 10

const nameOf = ({ program, name }: Pick<LicensePolicy, "program" | "name">) =>
  `${program.name} – ${name}`

/** A policy without a row yet, found by typing. */
const PolicyAdder = ({ rows, onAdd }: { rows: QuotaRow[]; onAdd: (row: QuotaRow) => void }) => {
  const { t } = useTranslation("licensing")
  const id = useId()
  const found = useComboboxData({
    queryKey: [...policyKeys.lists(), "combobox"],
    queryFn: (params: { q?: string; limit?: number; offset?: number }) =>
      fetchPolicies({ ...params, active: true }),
    getOptions: ({ license_policies }) =>
      license_policies.map((policy) => ({ value: policy.id, label: nameOf(policy) })),
    pageSize: 20,
  })
  const options = found.options.filter(
    ({ value }) => !rows.some(({ policy_id }) => policy_id === value)
  )
  return (
    <div className="flex flex-col gap-y-2">
      <Label htmlFor={id} size="small" weight="plus">
        {t("managerPage.quotas.add")}
      </Label>
      <Combobox
        id={id}
        value=""
        onChange={(value) => {
          const option = options.find((each) => each.value === value)
          if (option) {
            onAdd({
              policy_id: option.value,
              name: option.label,
              granted: FIRST_QUOTA,
              used: 0,
              reset_used: false,
            })
          }
        }}
        options={options}
        searchValue={found.searchValue}
        onSearchValueChange={found.onSearchValueChange}
        fetchNextPage={found.fetchNextPage}
        isFetchingNextPage={found.isFetchingNextPage}
      />
    </div>
  )
}

type RowProps = { index: number; row: QuotaRow; onRemove: () => void }

const QuotaFields = ({ index, row, onRemove }: RowProps) => {
  const { t } = useTranslation("licensing")
  return (
    <li className="shadow-elevation-card-rest bg-ui-bg-component flex items-start gap-x-2 rounded-lg p-3">
      <div className="flex-1">
        <LimitField<QuotaValues>
          name={`quotas.${index}.granted`}
          label={row.name}
          hint={t("managerPage.quotas.usedHint", { count: row.used })}
          fallback={FIRST_QUOTA}
        />
        {row.used > 0 && (
          <SwitchField<QuotaValues>
            name={`quotas.${index}.reset_used`}
            label={t("managerPage.quotas.reset")}
          />
        )}
      </div>
      <IconButton
        size="small"
        variant="transparent"
        type="button"
        aria-label={t("managerPage.quotas.remove", { name: row.name })}
        onClick={onRemove}
      >
        <Trash />
      </IconButton>
    </li>
  )
}

type Props = { manager: LicenseManagerDetail; quotas: PolicyQuota[]; onClose: () => void }

/** Sets a manager's quota of each policy; issued licenses stay counted. */
export const EditQuotasDrawer = ({ manager, quotas, onClose }: Props) => {
  const { t } = useTranslation("licensing")
  const form = useForm<QuotaValues>({
    defaultValues: {
      quotas: quotas.map(({ policy, program, granted, used }) => ({
        policy_id: policy.id,
        name: nameOf({ program, name: policy.name }),
        granted,
        used,
        reset_used: false,
      })),
    },
    resolver: quotaResolver(t),
  })
  const rows = useFieldArray({ control: form.control, name: "quotas" })
  const { mutateAsync, isPending, error } = useUpdateLicenseManager(manager.id)
  const submit = form.handleSubmit(async (values) => {
    try {
      await mutateAsync({
        quotas: values.quotas.map(({ policy_id, granted, reset_used }) => ({
          policy_id,
          granted,
          ...(reset_used ? { reset_used } : {}),
        })),
      })
    } catch {
      return
    }
    toast.success(t("managerPage.quotas.done"))
    onClose()
  })
  return (
    <DrawerForm
      form={form}
      title={t("managerPage.quotas.edit")}
      description={t("managerPage.quotas.editHint")}
      isPending={isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {rows.fields.length > 0 && (
        <ul className="flex flex-col gap-y-3">
          {rows.fields.map((row, index) => (
            <QuotaFields key={row.id} index={index} row={row} onRemove={() => rows.remove(index)} />
          ))}
        </ul>
      )}
      <PolicyAdder rows={rows.fields} onAdd={(row) => rows.append(row)} />
      <FormRefusal error={error} isPending={isPending} fields={[]} />
    </DrawerForm>
  )
}
