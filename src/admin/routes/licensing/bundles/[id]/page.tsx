import { LayoutComposer } from "@medusajs/dashboard/components"
import { useParams, type UIMatch } from "react-router-dom"

import { SectionPlaceholder } from "../../../../components/common/section-states"
import { BundleCrumb } from "../../../../components/bundles/bundle-crumb"
import { BundleGeneralSection } from "../../../../components/bundles/bundle-general-section"
import { BundleItemsSection } from "../../../../components/bundles/bundle-items-section"
import { SellingVariantsSection } from "../../../../components/variants/selling-variants-section"
import { useLicenseBundle } from "../../../../hooks/api/license-bundles"

const BundlePage = () => {
  const { id = "" } = useParams()
  const { license_bundle: bundle, error, refetch } = useLicenseBundle(id)
  if (!bundle) return <SectionPlaceholder error={error} onRetry={refetch} rows={8} />
  return (
    <LayoutComposer
      widgetsZonePrefix="license_bundle.details"
      preferredLayoutId="core:two-column"
      data={bundle}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="BundleGeneralSection">
              <BundleGeneralSection bundle={bundle} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="BundleItemsSection">
              <BundleItemsSection bundle={bundle} />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <LayoutComposer.Entry id="BundleVariantsSection">
            <SellingVariantsSection variants={bundle.variants} of="bundles" />
          </LayoutComposer.Entry>
        ),
      }}
    />
  )
}

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <BundleCrumb id={params.id ?? ""} />,
}

export default BundlePage
