import { Hint, Input, Label, toast } from "@medusajs/ui"
import { type FormEvent, useState } from "react"
import { useTranslation } from "react-i18next"

import { type UserAct, useUserAct } from "../../hooks/api/license-users"
import { toApiError } from "../../lib/errors"
import type { LicenseUser } from "../../lib/types"
import { ConfirmDialog } from "../common/confirm-dialog"

/** Shortest password that the shop takes. */
const MIN_PASSWORD = 8

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
  const [password, setPassword] = useState("")
  const sets = act === "set-password"
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await mutateAsync({ id: user.id, act, password })
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
      disabled={sets && password.length < MIN_PASSWORD}
      onSubmit={submit}
      onClose={onClose}
    >
      {sets && (
        <div className="flex flex-col gap-y-1">
          <Label size="small" weight="plus" htmlFor="new-password">
            {t("users.newPassword")}
          </Label>
          <Input
            id="new-password"
            type="password"
            autoComplete="new-password"
            maxLength={200}
            value={password}
            onChange={({ target }) => setPassword(target.value)}
          />
          <Hint>{t("users.newPasswordHint")}</Hint>
        </div>
      )}
    </ConfirmDialog>
  )
}
