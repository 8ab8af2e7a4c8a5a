import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"

import { Crumb } from "../../../components/common/crumb"
import { ComputerList } from "../../../components/computers/computer-list"

const ComputersPage = () => (
  <LayoutComposer
    widgetsZonePrefix="license_computer.list"
    preferredLayoutId="core:single-column"
    sections={{ main: <ComputerList /> }}
  />
)

export const config = defineRouteConfig({
  label: "menu.computers",
  translationNs: "licensing",
  rank: 1,
})

export const handle = { breadcrumb: () => <Crumb label="menu.computers" /> }

export default ComputersPage
