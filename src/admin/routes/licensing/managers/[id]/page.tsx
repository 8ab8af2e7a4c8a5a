import { LayoutComposer } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { useParams, type UIMatch } from "react-router-dom"

import { SectionPlaceholder } from "../../../../components/common/section-states"
import { LicensesOfSection } from "../../../../components/licenses/licenses-of-section"
import { ManagerActivitySection } from "../../../../components/managers/manager-activity-section"
import { ManagerCrumb } from "../../../../components/managers/manager-crumb"
import { ManagerGeneralSection } from "../../../../components/managers/manager-general-section"
import { ManagerOrdersSection } from "../../../../components/managers/manager-orders-section"
import { ManagerPermissionsSection } from "../../../../components/managers/manager-permissions-section"
import { ManagerScopesSection } from "../../../../components/managers/manager-scopes-section"
import { ManagerQuotasSection } from "../../../../components/managers/manager-quotas-section"
import { useLicenseManager } from "../../../../hooks/api/license-managers"
import { useLicensingSettings } from "../../../../hooks/api/licensing-settings"
import type { LicenseManagerDetail } from "../../../../lib/types"

type SideProps = { manager: LicenseManagerDetail; offered: string[] | undefined }

const Side = ({ manager, offered }: SideProps) => (
  <>
    <LayoutComposer.Entry id="ManagerPermissionsSection">
      <ManagerPermissionsSection manager={manager} offered={offered} />
    </LayoutComposer.Entry>
    <LayoutComposer.Entry id="ManagerActivitySection">
      <ManagerActivitySection key={manager.id} id={manager.id} />
    </LayoutComposer.Entry>
  </>
)

const ManagerPage = () => {
  const { id = "" } = useParams()
  const { t } = useTranslation("licensing")
  const { license_manager: manager, error, refetch } = useLicenseManager(id)
  const { licensing_settings: settings } = useLicensingSettings()
  if (!manager) return <SectionPlaceholder error={error} onRetry={refetch} rows={8} />
  const shown = { manager, settings: settings?.managers }
  return (
    <LayoutComposer
      widgetsZonePrefix="license_manager.details"
      preferredLayoutId="core:two-column"
      data={manager}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="ManagerGeneralSection">
              <ManagerGeneralSection key={manager.id} manager={manager} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="ManagerOrdersSection">
              <ManagerOrdersSection key={manager.id} {...shown} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="ManagerScopesSection">
              <ManagerScopesSection key={manager.id} {...shown} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="ManagerLicensesSection">
              <LicensesOfSection
                filters={{ manager_id: [manager.id] }}
                title={t("managerPage.licenses.title")}
                hint={t("managerPage.licenses.hint")}
                empty={t("managerPage.licenses.empty")}
                allTo={`/licensing/licenses?manager_id=${encodeURIComponent(JSON.stringify(manager.id))}`}
                withOwner
              />
            </LayoutComposer.Entry>
            {settings?.managers.distribution && (
              <LayoutComposer.Entry id="ManagerQuotasSection">
                <ManagerQuotasSection key={manager.id} manager={manager} />
              </LayoutComposer.Entry>
            )}
          </>
        ),
        side: <Side manager={manager} offered={settings?.managers.offered} />,
      }}
    />
  )
}

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <ManagerCrumb id={params.id ?? ""} />,
}

export default ManagerPage
