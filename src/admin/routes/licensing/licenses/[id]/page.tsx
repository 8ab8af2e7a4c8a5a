import { LayoutComposer } from "@medusajs/dashboard/components"
import { useParams, type UIMatch } from "react-router-dom"

import { SectionPlaceholder } from "../../../../components/common/section-states"
import { ComputersSection } from "../../../../components/computers/computers-section"
import { ConsumptionSection, countersOf } from "../../../../components/licenses/consumption-section"
import { LicenseCrumb } from "../../../../components/licenses/license-crumb"
import { LicenseFeaturesSection } from "../../../../components/licenses/license-features-section"
import { LicenseGeneralSection } from "../../../../components/licenses/license-general-section"
import { LicenseNoteSection } from "../../../../components/licenses/license-note-section"
import { LicenseRelatedSection } from "../../../../components/licenses/license-related-section"
import { LicenseTermsSection } from "../../../../components/licenses/license-terms-section"
import { LicenseTimelineSection } from "../../../../components/licenses/license-timeline-section"
import { hasFloatingSeats } from "../../../../../modules/licensing/domain/policies/policy-rules"
import { SessionsSection } from "../../../../components/licenses/sessions-section"
import { OfflineSection } from "../../../../components/offline/offline-section"
import { UsersSection } from "../../../../components/users/users-section"
import { useLicense } from "../../../../hooks/api/licenses"
import type { LicenseDetail } from "../../../../lib/types"

const LicenseSections = ({ license }: { license: LicenseDetail }) => {
  return (
    <LayoutComposer
      widgetsZonePrefix="license.details"
      preferredLayoutId="core:two-column"
      data={license}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="LicenseGeneralSection">
              <LicenseGeneralSection key={license.id} license={license} />
            </LayoutComposer.Entry>
            {license.authorization === "named_user" && (
              <LayoutComposer.Entry id="LicenseUsersSection">
                <UsersSection key={license.id} license={license} />
              </LayoutComposer.Entry>
            )}
            <LayoutComposer.Entry id="LicenseComputersSection">
              <ComputersSection key={license.id} license={license} />
            </LayoutComposer.Entry>
            {hasFloatingSeats(license) && (
              <LayoutComposer.Entry id="LicenseSessionsSection">
                <SessionsSection key={license.id} license={license} />
              </LayoutComposer.Entry>
            )}
            {countersOf(license).length > 0 && (
              <LayoutComposer.Entry id="LicenseConsumptionSection">
                <ConsumptionSection key={license.id} license={license} />
              </LayoutComposer.Entry>
            )}
            <LayoutComposer.Entry id="LicenseOfflineSection">
              <OfflineSection key={license.id} license={license} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="LicenseTermsSection">
              <LicenseTermsSection license={license} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="LicenseFeaturesSection">
              <LicenseFeaturesSection license={license} />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <>
            <LayoutComposer.Entry id="LicenseRelatedSection">
              <LicenseRelatedSection license={license} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="LicenseNoteSection">
              <LicenseNoteSection license={license} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="LicenseTimelineSection">
              <LicenseTimelineSection key={license.id} id={license.id} />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

const LicensePage = () => {
  const { id = "" } = useParams()
  const { license, error, refetch } = useLicense(id)
  if (!license) return <SectionPlaceholder error={error} onRetry={refetch} rows={8} />
  return <LicenseSections license={license} />
}

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <LicenseCrumb id={params.id ?? ""} />,
}

export default LicensePage
