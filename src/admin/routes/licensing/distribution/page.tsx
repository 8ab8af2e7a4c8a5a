import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"

import { Crumb } from "../../../components/common/crumb"
import { IssuedSection } from "../../../components/distribution/issued-section"

const DistributionPage = () => (
  <LayoutComposer
    widgetsZonePrefix="license_distribution.list"
    preferredLayoutId="core:single-column"
    sections={{ main: <IssuedSection /> }}
  />
)

export const config = defineRouteConfig({
  label: "menu.distribution",
  translationNs: "licensing",
  rank: 6,
})

export const handle = { breadcrumb: () => <Crumb label="menu.distribution" /> }

export default DistributionPage
