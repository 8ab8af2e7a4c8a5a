import type { ActionMenuProps } from "@medusajs/dashboard/components"
import { ArrowUpRightOnBox, PencilSquare } from "@medusajs/icons"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import {
  actApplies,
  LICENSE_ACTS,
  UNIT_ACTS,
  type LicenseAct,
  type LicenseTarget,
} from "../../../lib/license-acts"
import type { License } from "../../../lib/types"
import { ActDialog } from "./act-dialog"
import { ACT_ICONS, FINAL_ACTS } from "./act-icons"
import { EditLicenseDrawer } from "./edit-license-drawer"
import { UnitSeatsDialog } from "./unit-seats-dialog"

type Open = { act: LicenseAct; target: LicenseTarget } | { edit: License } | { seatsOf: License }

/**
 * All acts on licenses, for any list or page. Render `element` once; it holds
 * the open dialog.
 * - `menuOf(license)`: groups of an action menu for one license, optionally with a link to its page;
 * - `menuOfUnit(licenses)`: the same for the licenses of one unit of a bundle, all or none;
 * - `open(act, target)`: asks for one act on one license, on ticked ones or on all that filters find;
 * - `edit(license)`: the drawer with its entitlements.
 */
export const useLicenseActs = (options: { onDone?: (act: LicenseAct) => void } = {}) => {
  const { t } = useTranslation("licensing")
  const [shown, setShown] = useState<Open | null>(null)
  const open = (act: LicenseAct, target: LicenseTarget) => setShown({ act, target })
  const edit = (license: License) => setShown({ edit: license })
  const close = () => setShown(null)

  const menuOfUnit = (licenses: License[]): ActionMenuProps["groups"] => {
    const [license] = licenses
    if (!license) return []
    const toAction = (act: (typeof UNIT_ACTS)[number]) => ({
      label: t(`acts.${act}.menu`),
      icon: ACT_ICONS[act],
      onClick: () => open(act, { kind: "unit", license }),
    })
    const acts = UNIT_ACTS.filter((act) => licenses.some((each) => actApplies(act, each)))
    const seats = {
      label: t("bundles.unit.seats"),
      icon: <PencilSquare />,
      onClick: () => setShown({ seatsOf: license }),
    }
    return [
      { actions: [seats] },
      { actions: acts.filter((act) => !FINAL_ACTS.includes(act)).map(toAction) },
      { actions: acts.filter((act) => FINAL_ACTS.includes(act)).map(toAction) },
    ].filter(({ actions }) => actions.length > 0)
  }

  const menuOf = (license: License, { link = true } = {}): ActionMenuProps["groups"] => {
    const toAction = (act: LicenseAct) => ({
      label: t(`acts.${act}.menu`),
      icon: ACT_ICONS[act],
      onClick: () => open(act, { kind: "one", license }),
    })
    const acts = LICENSE_ACTS.filter((act) => actApplies(act, license))
    const page = { label: t("acts.open"), icon: <ArrowUpRightOnBox />, to: pathOf(license.id) }
    const editing = {
      label: t("acts.edit.menu"),
      icon: <PencilSquare />,
      onClick: () => edit(license),
    }
    return [
      { actions: link ? [page, editing] : [editing] },
      { actions: acts.filter((act) => !FINAL_ACTS.includes(act)).map(toAction) },
      { actions: acts.filter((act) => FINAL_ACTS.includes(act)).map(toAction) },
    ].filter(({ actions }) => actions.length > 0)
  }

  const element =
    shown === null ? null : "edit" in shown ? (
      <EditLicenseDrawer licenseId={shown.edit.id} onClose={close} />
    ) : "seatsOf" in shown ? (
      <UnitSeatsDialog license={shown.seatsOf} onClose={close} />
    ) : (
      <ActDialog {...shown} onClose={close} onDone={options.onDone} />
    )

  return { menuOf, menuOfUnit, open, edit, element }
}

/** The address of a license's own page. */
export const pathOf = (id: string): string => `/licensing/licenses/${id}`
