import { SectionRow } from "@medusajs/dashboard/components"
import { Badge, Container, Heading } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

import { useFeatureNames } from "../../../hooks/use-feature-names"
import { DEFAULT_KEY_FORMAT } from "../../../lib/key-format"
import type { SerialBatch } from "../../../lib/types"
import { TextLink } from "../../common/text-link"
import { UtcDate } from "../../common/utc-date"

const useFacts = (batch: SerialBatch): [label: string, value: ReactNode][] => {
  const { t } = useTranslation("licensing")
  const { nameOf } = useFeatureNames(Boolean(batch.features?.length))
  const { program, policy, variant, features, created_by, note } = batch
  const pattern = [batch.serial_prefix, batch.serial_format ?? DEFAULT_KEY_FORMAT]
    .filter(Boolean)
    .join("-")
  return [
    [
      t("fields.program"),
      <TextLink to={`/licensing/programs/${program.id}`}>{program.name}</TextLink>,
    ],
    [
      t("licenseList.policy"),
      <TextLink to={`/licensing/policies/${policy.id}`}>{policy.name}</TextLink>,
    ],
    [
      t("batches.variant"),
      variant ? [variant.product_title, variant.title].filter(Boolean).join(" – ") : "–",
    ],
    [
      t("features.title"),
      features?.length ? (
        <div className="flex flex-wrap gap-1">
          {features.map((code) => (
            <Badge key={code} size="2xsmall" title={code}>
              {nameOf(code)}
            </Badge>
          ))}
        </div>
      ) : (
        "–"
      ),
    ],
    [t("batches.source"), t(`batches.sources.${batch.source}`)],
    ...(batch.source === "generated"
      ? ([
          [t("batches.pattern"), <code className="font-mono">{pattern}</code>],
          [t("batches.verification"), t(batch.with_verification ? "states.yes" : "states.no")],
        ] as [string, ReactNode][])
      : []),
    [t("batches.createdBy"), created_by.name ?? t(`actors.${created_by.type}`)],
    [t("fields.createdAt"), <UtcDate date={batch.created_at} />],
    [t("licenseFields.note"), note ?? "–"],
  ]
}

/** What the serial numbers of a batch become, how they look, and who made them. */
export const BatchTermsSection = ({ batch }: { batch: SerialBatch }) => {
  const { t } = useTranslation("licensing")
  const facts = useFacts(batch)
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("batches.terms")}</Heading>
      </div>
      {facts.map(([label, value]) => (
        <SectionRow key={label} title={label} value={value} />
      ))}
    </Container>
  )
}
