import { LayoutComposer } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { useParams, type UIMatch } from "react-router-dom"

import { SectionPlaceholder } from "../../../../components/common/section-states"
import { PolicyTable } from "../../../../components/policies/policy-table"
import { FeatureCatalogueSection } from "../../../../components/programs/feature-catalogue-section"
import { ProgramCrumb } from "../../../../components/programs/program-crumb"
import { ProgramGeneralSection } from "../../../../components/programs/program-general-section"
import { SignatureSection } from "../../../../components/programs/signature-section"
import { useLicenseProgram } from "../../../../hooks/api/license-programs"

const ProgramPage = () => {
  const { id = "" } = useParams()
  const { t } = useTranslation("licensing")
  const { license_program: program, error, refetch } = useLicenseProgram(id)
  if (!program) return <SectionPlaceholder error={error} onRetry={refetch} rows={6} />
  return (
    <LayoutComposer
      widgetsZonePrefix="license_program.details"
      preferredLayoutId="core:single-column"
      data={program}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="ProgramGeneralSection">
              <ProgramGeneralSection program={program} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="FeatureCatalogueSection">
              <FeatureCatalogueSection program={program} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="ProgramPoliciesSection">
              <PolicyTable
                heading={t("policies.title")}
                headingLevel="h2"
                programId={program.id}
                createTo={`/licensing/policies/create?program_id=${program.id}`}
                prefix="policies"
              />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="SignatureSection">
              <SignatureSection key={program.id} program={program} />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <ProgramCrumb id={params.id ?? ""} />,
}

export default ProgramPage
