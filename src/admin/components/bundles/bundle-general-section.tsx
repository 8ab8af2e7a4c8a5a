import { SectionRow } from "@medusajs/dashboard/components"
import { CheckCircle, PencilSquare, Trash, XCircle } from "@medusajs/icons"
import { Code, Container, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"

import { useDeleteLicenseBundle, useUpdateLicenseBundle } from "../../hooks/api/license-bundles"
import { useConfirmed } from "../../hooks/use-confirmed"
import type { LicenseBundleDetail } from "../../lib/types"
import { Actions } from "../common/actions"
import { ActiveBadge } from "../common/active-badge"
import { TextLink } from "../common/text-link"

const useBundleActs = ({ id, name, active }: LicenseBundleDetail) => {
  const { t } = useTranslation("licensing")
  const navigate = useNavigate()
  const confirmed = useConfirmed()
  const update = useUpdateLicenseBundle(id)
  const remove = useDeleteLicenseBundle(id)
  const word = active ? "deactivate" : "activate"
  return {
    word,
    toggle: () =>
      confirmed({
        title: t(`bundles.${word}.title`, { name }),
        description: t(`bundles.${word}.description`),
        confirmText: t(`states.${word}`),
        variant: active ? "danger" : "confirmation",
        run: () => update.mutateAsync({ active: !active }),
        success: t(`bundles.${word}.done`, { name }),
      }),
    remove: async () => {
      const done = await confirmed({
        title: t("bundles.delete.title", { name }),
        description: t("bundles.delete.description"),
        confirmText: t("actions.delete"),
        run: () => remove.mutateAsync(),
        success: t("bundles.delete.done", { name }),
      })
      if (done) navigate("/licensing/bundles", { replace: true })
    },
  }
}

/** The facts of a bundle, and the acts on it. */
export const BundleGeneralSection = ({ bundle }: { bundle: LicenseBundleDetail }) => {
  const { t } = useTranslation("licensing")
  const { word, toggle, remove } = useBundleActs(bundle)
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading>{bundle.name}</Heading>
        <div className="flex items-center gap-x-4">
          <ActiveBadge active={bundle.active} />
          <Actions
            label={t("states.actionsOf", { name: bundle.name })}
            groups={[
              {
                actions: [
                  { label: t("actions.edit"), icon: <PencilSquare />, to: "edit" },
                  {
                    label: t(`states.${word}`),
                    icon: bundle.active ? <XCircle /> : <CheckCircle />,
                    onClick: toggle,
                  },
                ],
              },
              { actions: [{ label: t("actions.delete"), icon: <Trash />, onClick: remove }] },
            ]}
          />
        </div>
      </div>
      <SectionRow title={t("fields.code")} value={<Code>{bundle.code}</Code>} />
      <SectionRow
        title={t("bundles.issued")}
        value={
          <TextLink
            to={`/licensing/licenses?license_bundle_id=${encodeURIComponent(JSON.stringify([bundle.id]))}`}
          >
            {t("licenseList.exact", { count: bundle.license_count })}
          </TextLink>
        }
      />
    </Container>
  )
}
