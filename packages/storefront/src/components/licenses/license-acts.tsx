import { type ComponentType, useState } from "react"

import type { CustomerLicense, CustomerOrder } from "../../client/types"
import { useText } from "../../react/provider"
import { isOffered, whyNot, whyNoTaskOn } from "../../react/reasons"
import { ActivateDialog } from "../computers/activate-dialog"
import { OfflineDialog } from "../offline/offline-dialog"
import { ActButton, Button } from "../ui/button"
import { EditLicenseDialog } from "./edit-license-dialog"
import { isInForce } from "./license-key"
import { RekeyDialog } from "./rekey-dialog"
import { ResetLicenseDialog } from "./reset-license-dialog"

type ActProps = { order: CustomerOrder; license: CustomerLicense; onClose: () => void }

const DIALOGS = {
  activate: ({ order, license, onClose }: ActProps) => (
    <ActivateDialog order={order} licenses={[]} license_id={license.id} onClose={onClose} />
  ),
  offline: OfflineDialog,
  rekey: RekeyDialog,
  reset: ResetLicenseDialog,
  edit: EditLicenseDialog,
} satisfies Record<string, ComponentType<ActProps>>

/** The acts on one license; an act that is not possible says why. */
export function LicenseActs({
  order,
  license,
}: {
  order: CustomerOrder
  license: CustomerLicense
}) {
  const text = useText()
  const { messages } = text
  const [open, setOpen] = useState<keyof typeof DIALOGS | null>(null)
  const OpenDialog = open && DIALOGS[open]
  return (
    <div className="mpl-row mpl-license-acts">
      {isOffered(license.tasks.activate) && (
        <ActButton
          why={whyNoTaskOn(text, "activate", license, order)}
          onClick={() => setOpen("activate")}
        >
          {messages.order.activate}
        </ActButton>
      )}
      {!license.floating && (
        <Button onClick={() => setOpen("offline")}>{messages.offline.name}</Button>
      )}
      {order.acts.rekey?.allowed && isInForce(license) && (
        <Button onClick={() => setOpen("rekey")}>{messages.rekey.name}</Button>
      )}
      {order.role === "manager" && (
        <>
          <ActButton why={whyNot(text, order, "reset_license")} onClick={() => setOpen("reset")}>
            {messages.resetLicense.name}
          </ActButton>
          <ActButton why={whyNot(text, order, "edit_license")} onClick={() => setOpen("edit")}>
            {messages.editLicense.name}
          </ActButton>
        </>
      )}
      {OpenDialog && <OpenDialog order={order} license={license} onClose={() => setOpen(null)} />}
    </div>
  )
}
