import { SectionRow } from "@medusajs/dashboard/components"
import { Container, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { usePolicyFacts } from "../../hooks/use-policy-facts"
import type { LicensePolicy } from "../../lib/types"

/** The terms of licenses of this policy, one section per group. */
export const PolicyTermsSection = ({ policy }: { policy: LicensePolicy }) => {
  const { t } = useTranslation("licensing")
  const groups = usePolicyFacts(policy)
  return (
    <div className="flex flex-col gap-y-3">
      {groups.map(([group, facts]) => (
        <Container key={group} className="divide-y p-0">
          <Heading level="h2" className="px-6 py-4">
            {t(`policies.groups.${group}`)}
          </Heading>
          {facts.map(({ field, label = field, text }) => (
            <SectionRow key={field} title={t(`fields.${label}`)} value={text} />
          ))}
        </Container>
      ))}
    </div>
  )
}
