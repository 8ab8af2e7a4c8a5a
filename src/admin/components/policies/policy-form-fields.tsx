import { Divider, Heading } from "@medusajs/ui"
import { Fragment, type ReactNode } from "react"
import { useTranslation } from "react-i18next"

import { ActivationFields } from "./activation-fields"
import { GeneralFields } from "./general-fields"
import { KeyFields } from "./key-fields"
import { SellingFields } from "./selling-fields"
import { TermFields } from "./term-fields"

/** All fields of a policy in groups; each group shows only what the chosen kind needs. */
export const PolicyFormFields = ({ isNew = false }: { isNew?: boolean }) => {
  const { t } = useTranslation("licensing")
  const groups: [string, ReactNode][] = [
    ["general", <GeneralFields key="general" isNew={isNew} />],
    ["term", <TermFields key="term" />],
    ["activations", <ActivationFields key="activations" />],
    ["keys", <KeyFields key="keys" />],
    ["selling", <SellingFields key="selling" />],
  ]
  return (
    <div className="flex flex-col gap-y-8">
      {groups.map(([group, fields], index) => (
        <Fragment key={group}>
          {index > 0 && <Divider />}
          <section className="flex flex-col gap-y-6" aria-label={t(`policies.groups.${group}`)}>
            <Heading level="h2">{t(`policies.groups.${group}`)}</Heading>
            {fields}
          </section>
        </Fragment>
      ))}
    </div>
  )
}
