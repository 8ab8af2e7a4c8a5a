import { SectionRow } from "@medusajs/dashboard/components"
import { CheckCircle, PencilSquare, Trash, XCircle } from "@medusajs/icons"
import { Code, Container, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"

import { useDeleteLicensePolicy, useUpdateLicensePolicy } from "../../hooks/api/license-policies"
import { useConfirmed } from "../../hooks/use-confirmed"
import type { LicensePolicyDetail } from "../../lib/types"
import { Actions } from "../common/actions"
import { ActiveBadge } from "../common/active-badge"
import { TextLink } from "../common/text-link"

const usePolicyActs = ({ id, name, active }: LicensePolicyDetail) => {
  const { t } = useTranslation("licensing")
  const navigate = useNavigate()
  const confirmed = useConfirmed()
  const update = useUpdateLicensePolicy(id)
  const remove = useDeleteLicensePolicy(id)
  const word = active ? "deactivate" : "activate"
  return {
    word,
    toggle: () =>
      confirmed({
        title: t(`policies.${word}.title`, { name }),
        description: t(`policies.${word}.description`),
        confirmText: t(`states.${word}`),
        variant: active ? "danger" : "confirmation",
        run: () => update.mutateAsync({ active: !active }),
        success: t(`policies.${word}.done`, { name }),
      }),
    remove: async () => {
      const done = await confirmed({
        title: t("policies.delete.title", { name }),
        description: t("policies.delete.description"),
        confirmText: t("actions.delete"),
        run: () => remove.mutateAsync(),
        success: t("policies.delete.done", { name }),
      })
      if (done) navigate("/licensing/policies", { replace: true })
    },
  }
}

/** The facts of a policy, and the acts on it. */
export const PolicyGeneralSection = ({ policy }: { policy: LicensePolicyDetail }) => {
  const { t } = useTranslation("licensing")
  const { word, toggle, remove } = usePolicyActs(policy)
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading>{policy.name}</Heading>
        <div className="flex items-center gap-x-4">
          <ActiveBadge active={policy.active} />
          <Actions
            label={t("states.actionsOf", { name: policy.name })}
            groups={[
              {
                actions: [
                  { label: t("actions.edit"), icon: <PencilSquare />, to: "edit" },
                  {
                    label: t(`states.${word}`),
                    icon: policy.active ? <XCircle /> : <CheckCircle />,
                    onClick: toggle,
                  },
                ],
              },
              { actions: [{ label: t("actions.delete"), icon: <Trash />, onClick: remove }] },
            ]}
          />
        </div>
      </div>
      <SectionRow title={t("fields.code")} value={<Code>{policy.code}</Code>} />
      <SectionRow
        title={t("fields.program")}
        value={
          <TextLink to={`/licensing/programs/${policy.program.id}`}>{policy.program.name}</TextLink>
        }
      />
      <SectionRow title={t("fields.kind")} value={t(`kinds.${policy.kind}`)} />
      <SectionRow
        title={t("fields.authorization")}
        value={t(`authorizations.${policy.authorization}`)}
      />
      {policy.license_count !== undefined && (
        <SectionRow
          title={t("policies.issued")}
          value={
            <TextLink
              to={`/licensing/licenses?policy_id=${encodeURIComponent(JSON.stringify([policy.id]))}`}
            >
              {t("licenseList.exact", { count: policy.license_count })}
            </TextLink>
          }
        />
      )}
    </Container>
  )
}
