import { toast } from "@medusajs/ui"
import type { FormEvent } from "react"
import { useTranslation } from "react-i18next"

import { type UserAct, useUserAct } from "../../hooks/api/license-users"
import { toApiError } from "../../lib/errors"
import type { LicenseUser } from "../../lib/types"
import { ConfirmDialog } from "../common/confirm-dialog"

/** Asks before an act to a user. */
export const UserActDialog = ({
  licenseId,
  user,
  act,
  onClose,
}: {
  licenseId: string
  user: LicenseUser
  act: UserAct
  onClose: () => void
}) => {
  const { t } = useTranslation("licensing")
  const { mutateAsync, isPending } = useUserAct(licenseId)
  const name = user.email
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await mutateAsync({ id: user.id, act })
      toast.success(t(`users.acts.${act}.done`, { name }))
      onClose()
    } catch (error) {
      const { code, message } = toApiError(error)
      toast.error(t("states.refused"), {
        description: t(`errors.${code}`, { defaultValue: message }),
      })
    }
  }
  return (
    <ConfirmDialog
      title={t(`users.acts.${act}.title`, { name })}
      description={t(`users.acts.${act}.description`)}
      confirmText={t(`users.acts.${act}.name`)}
      variant={act === "unassign" || act === "disable" ? "danger" : "confirmation"}
      isPending={isPending}
      onSubmit={submit}
      onClose={onClose}
    />
  )
}
