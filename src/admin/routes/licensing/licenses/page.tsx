import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"

import { Crumb } from "../../../components/common/crumb"
import { LicenseList } from "../../../components/licenses/license-list"

const LicensesPage = () => (
  <LayoutComposer
    widgetsZonePrefix="license.list"
    preferredLayoutId="core:single-column"
    sections={{ main: <LicenseList /> }}
  />
)

export const config = defineRouteConfig({
  label: "menu.licenses",
  translationNs: "licensing",
  rank: 0,
})

export const handle = { breadcrumb: () => <Crumb label="menu.licenses" /> }

export default LicensesPage
