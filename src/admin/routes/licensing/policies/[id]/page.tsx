import { LayoutComposer } from "@medusajs/dashboard/components"
import { useParams, type UIMatch } from "react-router-dom"

import { SectionPlaceholder } from "../../../../components/common/section-states"
import { PolicyCrumb } from "../../../../components/policies/policy-crumb"
import { PolicyGeneralSection } from "../../../../components/policies/policy-general-section"
import { PolicyTermsSection } from "../../../../components/policies/policy-terms-section"
import { SellingVariantsSection } from "../../../../components/variants/selling-variants-section"
import { useLicensePolicy } from "../../../../hooks/api/license-policies"

const PolicyPage = () => {
  const { id = "" } = useParams()
  const { license_policy: policy, error, refetch } = useLicensePolicy(id)
  if (!policy) return <SectionPlaceholder error={error} onRetry={refetch} rows={8} />
  return (
    <LayoutComposer
      widgetsZonePrefix="license_policy.details"
      preferredLayoutId="core:two-column"
      data={policy}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="PolicyGeneralSection">
              <PolicyGeneralSection policy={policy} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="PolicyTermsSection">
              <PolicyTermsSection policy={policy} />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <LayoutComposer.Entry id="PolicyVariantsSection">
            <SellingVariantsSection variants={policy.variants} of="policies" />
          </LayoutComposer.Entry>
        ),
      }}
    />
  )
}

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <PolicyCrumb id={params.id ?? ""} />,
}

export default PolicyPage
