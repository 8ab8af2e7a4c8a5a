import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"

import { Crumb } from "../../../components/common/crumb"
import { SerialList } from "../../../components/serials/serial-list"
import { SerialListActs } from "../../../components/serials/serial-list-acts"

const SerialsPage = () => (
  <LayoutComposer
    widgetsZonePrefix="license_serial.list"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <SerialList>
          <SerialListActs />
        </SerialList>
      ),
    }}
  />
)

export const config = defineRouteConfig({
  label: "menu.serials",
  translationNs: "licensing",
  rank: 4,
})

export const handle = { breadcrumb: () => <Crumb label="menu.serials" /> }

export default SerialsPage
