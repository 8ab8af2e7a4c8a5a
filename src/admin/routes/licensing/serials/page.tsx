import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"

import { Crumb } from "../../../components/common/crumb"
import { SerialList } from "../../../components/serials/serial-list"
import { SerialListActs } from "../../../components/serials/serial-list-acts"
import { SerialLocksSection } from "../../../components/serials/serial-locks-section"

const SerialsPage = () => (
  <LayoutComposer
    widgetsZonePrefix="license_serial.list"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <>
          <LayoutComposer.Entry id="SerialLocksSection">
            <SerialLocksSection />
          </LayoutComposer.Entry>
          <LayoutComposer.Entry id="SerialListSection">
            <SerialList>
              <SerialListActs />
            </SerialList>
          </LayoutComposer.Entry>
        </>
      ),
    }}
  />
)

export const config = defineRouteConfig({
  label: "menu.serials",
  translationNs: "licensing",
  rank: 6,
})

export const handle = { breadcrumb: () => <Crumb label="menu.serials" /> }

export default SerialsPage
