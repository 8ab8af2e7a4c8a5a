import { toast } from "@medusajs/ui"
import type { UseMutationResult } from "@tanstack/react-query"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { DrawerForm } from "../common/drawer-form"
import { FormRefusal } from "../common/form-refusal"
import { PermissionsField, type PermissionsValues } from "./permissions-field"

export type PermissionsDrawerProps = {
  /** Whose permissions, or on what. */
  description: string
  permissions: string[]
  offered: string[]
  onClose: () => void
}

type Props = PermissionsDrawerProps & { save: UseMutationResult<unknown, Error, string[]> }

/** Changes the permissions of a manager by `save`. */
export const PermissionsDrawer = ({ save, description, permissions, offered, onClose }: Props) => {
  const { t } = useTranslation("licensing")
  const form = useForm<PermissionsValues>({ defaultValues: { permissions } })
  const submit = form.handleSubmit(async (values) => {
    try {
      await save.mutateAsync(values.permissions)
    } catch {
      return
    }
    toast.success(t("managers.edit.done"))
    onClose()
  })
  return (
    <DrawerForm
      form={form}
      title={t("managers.edit.title")}
      description={description}
      isPending={save.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <PermissionsField offered={offered} />
      <FormRefusal error={save.error} isPending={save.isPending} fields={[]} />
    </DrawerForm>
  )
}
