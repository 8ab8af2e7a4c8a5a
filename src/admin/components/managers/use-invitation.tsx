import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { useInviteManager } from "../../hooks/api/license-managers"
import { toApiError } from "../../lib/errors"
import type { Invitation } from "../../lib/types"
import { InvitationLinkDialog } from "./invitation-link-dialog"

type Shown = { email: string; link: string; onSeen?: () => void }

/**
 * Reports an invitation: mailed, not mailed and why, or the link to pass on, once. The caller renders
 * `element`; `onSeen` runs when nothing more is shown.
 */
export const useInvitation = () => {
  const { t } = useTranslation("licensing")
  const [shown, setShown] = useState<Shown | null>(null)
  const { mutateAsync } = useInviteManager()

  const report = (email: string, invitation: Invitation, onSeen?: () => void) => {
    if (invitation.link) {
      setShown({ email, link: invitation.link, onSeen })
      return
    }
    if (invitation.sent) toast.success(t("managers.invite.sent", { email }))
    else toast.warning(t("managers.invite.notSent"), { description: t("managers.invite.noLink") })
    onSeen?.()
  }
  const inviteAgain = async (managerId: string, email: string) => {
    try {
      report(email, (await mutateAsync(managerId)).invitation)
    } catch (refusal) {
      toast.error(t("states.refused"), { description: toApiError(refusal).message })
    }
  }
  const close = () => {
    setShown(null)
    shown?.onSeen?.()
  }
  const element = shown && (
    <InvitationLinkDialog email={shown.email} link={shown.link} onClose={close} />
  )
  return { report, inviteAgain, element }
}
