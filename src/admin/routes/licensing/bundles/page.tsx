import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"

import { BundleTable } from "../../../components/bundles/bundle-table"
import { Crumb } from "../../../components/common/crumb"

const BundlesPage = () => (
  <LayoutComposer
    widgetsZonePrefix="license_bundle.list"
    preferredLayoutId="core:single-column"
    sections={{ main: <BundleTable /> }}
  />
)

export const config = defineRouteConfig({
  label: "menu.bundles",
  translationNs: "licensing",
  rank: 4,
})

export const handle = { breadcrumb: () => <Crumb label="menu.bundles" /> }

export default BundlesPage
