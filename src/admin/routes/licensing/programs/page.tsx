import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"

import { Crumb } from "../../../components/common/crumb"
import { ProgramTable } from "../../../components/programs/program-table"

const ProgramsPage = () => (
  <LayoutComposer
    widgetsZonePrefix="license_program.list"
    preferredLayoutId="core:single-column"
    sections={{ main: <ProgramTable /> }}
  />
)

export const config = defineRouteConfig({
  label: "menu.programs",
  translationNs: "licensing",
  rank: 2,
})

export const handle = { breadcrumb: () => <Crumb label="menu.programs" /> }

export default ProgramsPage
