import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"

import { Crumb } from "../../../components/common/crumb"
import { PolicyTable } from "../../../components/policies/policy-table"

const PoliciesPage = () => {
  const { t } = useTranslation("licensing")
  return (
    <LayoutComposer
      widgetsZonePrefix="license_policy.list"
      preferredLayoutId="core:single-column"
      sections={{
        main: (
          <PolicyTable
            heading={t("policies.title")}
            subHeading={t("policies.subtitle")}
            createTo="create"
          />
        ),
      }}
    />
  )
}

export const config = defineRouteConfig({
  label: "menu.policies",
  translationNs: "licensing",
  rank: 3,
})

export const handle = { breadcrumb: () => <Crumb label="menu.policies" /> }

export default PoliciesPage
