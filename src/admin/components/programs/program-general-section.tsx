import { SectionRow } from "@medusajs/dashboard/components"
import { useDate } from "@medusajs/dashboard/hooks"
import { CheckCircle, PencilSquare, Trash, XCircle } from "@medusajs/icons"
import { Code, Container, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"

import { useDeleteLicenseProgram, useUpdateLicenseProgram } from "../../hooks/api/license-programs"
import { useConfirmed } from "../../hooks/use-confirmed"
import type { FlexibleLocking, LicenseProgram } from "../../lib/types"
import { Actions } from "../common/actions"
import { ActiveBadge } from "../common/active-badge"

const useLockingText = () => {
  const { t } = useTranslation("licensing")
  return (locking: FlexibleLocking | null) =>
    locking
      ? t("programs.locking.summary", {
          locks: locking.changeable.map((lock) => t(`locks.${lock}`)).join(", ") || "–",
          count: locking.max_hardware_changes,
        })
      : t("programs.locking.shopDefault")
}

const useProgramActs = (program: LicenseProgram) => {
  const { t } = useTranslation("licensing")
  const navigate = useNavigate()
  const confirmed = useConfirmed()
  const update = useUpdateLicenseProgram(program.id)
  const remove = useDeleteLicenseProgram(program.id)
  const { active, name } = program
  const word = active ? "deactivate" : "activate"
  return {
    word,
    toggle: () =>
      confirmed({
        title: t(`programs.${word}.title`, { name }),
        description: t(`programs.${word}.description`),
        confirmText: t(`states.${word}`),
        variant: active ? "danger" : "confirmation",
        run: () => update.mutateAsync({ active: !active }),
        success: t(`programs.${word}.done`, { name }),
      }),
    remove: async () => {
      const done = await confirmed({
        title: t("programs.delete.title", { name }),
        description: t("programs.delete.description"),
        confirmText: t("actions.delete"),
        run: () => remove.mutateAsync(),
        success: t("programs.delete.done", { name }),
      })
      if (done) navigate("/licensing/programs", { replace: true })
    },
  }
}

/** The facts of a program, and the acts on it. */
export const ProgramGeneralSection = ({ program }: { program: LicenseProgram }) => {
  const { t } = useTranslation("licensing")
  const { getFullDate } = useDate()
  const lockingText = useLockingText()
  const { word, toggle, remove } = useProgramActs(program)
  const serials = program.serial_self_service ? "selfService" : "paused"
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading>{program.name}</Heading>
        <div className="flex items-center gap-x-4">
          <ActiveBadge active={program.active} />
          <Actions
            label={t("states.actionsOf", { name: program.name })}
            groups={[
              {
                actions: [
                  { label: t("actions.edit"), icon: <PencilSquare />, to: "edit" },
                  {
                    label: t(`states.${word}`),
                    icon: program.active ? <XCircle /> : <CheckCircle />,
                    onClick: toggle,
                  },
                ],
              },
              { actions: [{ label: t("actions.delete"), icon: <Trash />, onClick: remove }] },
            ]}
          />
        </div>
      </div>
      <SectionRow title={t("fields.code")} value={<Code>{program.code}</Code>} />
      <SectionRow
        title={t("programs.locking.title")}
        value={lockingText(program.flexible_locking)}
      />
      <SectionRow
        title={t("programs.serials.title")}
        value={t(`programs.serials.${program.serials_enabled ? serials : "off"}`)}
      />
      <SectionRow
        title={t("fields.createdAt")}
        value={getFullDate({ date: program.created_at, includeTime: true })}
      />
    </Container>
  )
}
