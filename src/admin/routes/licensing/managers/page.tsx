import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"

import { Crumb } from "../../../components/common/crumb"
import { ManagerTable } from "../../../components/managers/manager-table"

const ManagersPage = () => (
  <LayoutComposer
    widgetsZonePrefix="license_manager.list"
    preferredLayoutId="core:single-column"
    sections={{ main: <ManagerTable /> }}
  />
)

export const config = defineRouteConfig({
  label: "menu.managers",
  translationNs: "licensing",
  rank: 5,
})

export const handle = { breadcrumb: () => <Crumb label="menu.managers" /> }

export default ManagersPage
