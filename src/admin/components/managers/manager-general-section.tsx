import { SectionRow } from "@medusajs/dashboard/components"
import { CheckCircle, Envelope, PencilSquare, Trash, XCircle } from "@medusajs/icons"
import { Container, Heading } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"

import { useDeleteLicenseManager, useUpdateLicenseManager } from "../../hooks/api/license-managers"
import { useConfirmed } from "../../hooks/use-confirmed"
import type { LicenseManagerDetail } from "../../lib/types"
import { fullName } from "../../lib/person"
import { Actions } from "../common/actions"
import { UtcDate } from "../common/utc-date"
import { ManagerStatusBadge } from "./manager-status"
import { useInvitation } from "./use-invitation"
import { TextLink } from "../common/text-link"

const useManagerActs = (manager: LicenseManagerDetail) => {
  const { t } = useTranslation("licensing")
  const navigate = useNavigate()
  const confirmed = useConfirmed()
  const update = useUpdateLicenseManager(manager.id)
  const remove = useDeleteLicenseManager(manager.id)
  const { email, status, order_count: count } = manager
  const word = status === "disabled" ? "enable" : "disable"
  return {
    word,
    toggle: () =>
      confirmed({
        title: t(`managerPage.${word}.title`, { email }),
        description: t(`managerPage.${word}.description`),
        confirmText: t(`managerPage.${word}.menu`),
        variant: word === "disable" ? "danger" : "confirmation",
        run: () => update.mutateAsync({ disabled: word === "disable" }),
        success: t(`managerPage.${word}.done`, { email }),
      }),
    remove: async () => {
      const done = await confirmed({
        title: t("managerPage.delete.title", { email }),
        description: t("managerPage.delete.description", { count }),
        confirmText: t("actions.delete"),
        run: () => remove.mutateAsync(),
        success: t("managerPage.delete.done", { email }),
      })
      if (done) navigate("/licensing/managers", { replace: true })
    },
  }
}

const useFacts = (manager: LicenseManagerDetail): [label: string, value: ReactNode][] => {
  const { t } = useTranslation("licensing")
  const { phone, customer_id, status, invited_at, invite_expires_at, accepted_at } = manager
  const isInvited = status === "invited"
  return [
    [t("managers.fields.email"), manager.email],
    [t("managers.fields.phone"), phone ?? "–"],
    [
      t("managerPage.account"),
      customer_id ? (
        <TextLink to={`/customers/${customer_id}`}>{t("managerPage.openAccount")}</TextLink>
      ) : (
        t("managerPage.noAccount")
      ),
    ],
    [t("managerList.invited"), invited_at ? <UtcDate date={invited_at} /> : "–"],
    isInvited
      ? [
          t("managerPage.inviteExpires"),
          invite_expires_at ? <UtcDate date={invite_expires_at} /> : t("managerPage.noInvitation"),
        ]
      : [t("managerList.accepted"), accepted_at ? <UtcDate date={accepted_at} /> : "–"],
    [
      t("managerPage.handled"),
      t("managerPage.handledOf", { handled: manager.handled_count, total: manager.license_count }),
    ],
  ]
}

/** The facts and status of a manager, and the acts on them. */
export const ManagerGeneralSection = ({ manager }: { manager: LicenseManagerDetail }) => {
  const { t } = useTranslation("licensing")
  const { word, toggle, remove } = useManagerActs(manager)
  const invitation = useInvitation()
  const facts = useFacts(manager)
  const { id, email, status } = manager
  const inviteAgain = {
    label: t("managers.invite.again"),
    icon: <Envelope />,
    onClick: () => void invitation.inviteAgain(id, email),
  }
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading className="[overflow-wrap:anywhere]">{fullName(manager) ?? email}</Heading>
        <div className="flex shrink-0 items-center gap-x-4">
          <ManagerStatusBadge status={status} />
          <Actions
            label={t("states.actionsOf", { name: email })}
            groups={[
              {
                actions: [
                  { label: t("actions.edit"), icon: <PencilSquare />, to: "edit" },
                  ...(status === "invited" ? [inviteAgain] : []),
                  {
                    label: t(`managerPage.${word}.menu`),
                    icon: word === "disable" ? <XCircle /> : <CheckCircle />,
                    onClick: () => void toggle(),
                  },
                ],
              },
              {
                actions: [
                  { label: t("actions.delete"), icon: <Trash />, onClick: () => void remove() },
                ],
              },
            ]}
          />
        </div>
      </div>
      {facts.map(([label, value]) => (
        <SectionRow key={label} title={label} value={value} />
      ))}
      {invitation.element}
    </Container>
  )
}
