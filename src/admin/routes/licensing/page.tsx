import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Key } from "@medusajs/icons"
import { Navigate } from "react-router-dom"

/** The section's own address leads to its first page. */
const LicensingPage = () => <Navigate to="/licensing/licenses" replace />

export const config = defineRouteConfig({
  label: "menu.licensing",
  translationNs: "licensing",
  icon: Key,
  rank: 50,
})

export default LicensingPage
