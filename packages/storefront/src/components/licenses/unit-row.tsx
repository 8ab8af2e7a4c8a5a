import { useState } from "react"

import type { CustomerLicense, CustomerOrder } from "../../client/types"
import { useText } from "../../react/provider"
import { whyNot } from "../../react/reasons"
import { ActButton } from "../ui/button"
import { Cell, Row } from "../ui/table"
import { ResetLicenseDialog } from "./reset-license-dialog"

/** The bundle above the licenses of one of its units, with what managers may do to all of them. */
export function UnitRow({ order, license }: { order: CustomerOrder; license: CustomerLicense }) {
  const text = useText()
  const { messages, fill } = text
  const [open, setOpen] = useState(false)
  return (
    <Row className="mpl-unit">
      <Cell span={6}>
        <div className="mpl-unit-head">
          <strong>{fill(messages.unit.name, { bundle: license.bundle?.name ?? "" })}</strong>
          {order.role === "manager" && (
            <ActButton why={whyNot(text, order, "reset_license")} onClick={() => setOpen(true)}>
              {messages.unit.reset}
            </ActButton>
          )}
        </div>
        {open && <ResetLicenseDialog license={license} whole onClose={() => setOpen(false)} />}
      </Cell>
    </Row>
  )
}
