import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { useChosenFeature } from "../../hooks/use-chosen-feature"

import { countsUses } from "../../../modules/licensing/domain/policies/feature-terms"
import { useConsumption } from "../../hooks/api/consumption"
import type { ConsumptionHistory, LicenseDetail } from "../../lib/types"
import { ProgressBar } from "../common/progress-bar"
import { FeatureChoice } from "../common/feature-choice"
import { LoadError, RowsSkeleton } from "../common/section-states"
import { UtcDate } from "../common/utc-date"
import { ConsumptionChart } from "./consumption-chart"
import { CorrectConsumptionDialog } from "./correct-consumption-dialog"

type Counter = NonNullable<ConsumptionHistory["consumption"]>

const CounterFacts = ({ counter }: { counter: Counter }) => {
  const { t } = useTranslation("licensing")
  const { used, left, overage, resets_at, max_consumptions, bought, carried } = counter
  const max = max_consumptions === null ? null : max_consumptions + bought + carried
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <Text size="small" aria-live="polite">
        {max === null
          ? t("consumption.usedUnlimited", { used })
          : t("consumption.used", { used, max, left })}
        {overage > 0 && ` ${t("consumption.overage", { overage })}`}
        {bought + carried > 0 &&
          max !== null &&
          ` ${t("consumption.bought", { bought: bought + carried })}`}
        {carried > 0 && max !== null && ` ${t("consumption.carried", { carried })}`}
      </Text>
      {max !== null && <ProgressBar label={t("consumption.title")} done={used} total={max} />}
      <Text size="small" className="text-ui-fg-subtle">
        {resets_at ? (
          <>
            {t("consumption.resets")} <UtcDate date={resets_at} />
          </>
        ) : (
          t("consumption.neverResets")
        )}
      </Text>
    </div>
  )
}

/** Codes of the counters of a license; empty = that of the license as a whole. */
export const countersOf = ({ kind, feature_terms }: LicenseDetail): string[] => [
  ...(kind === "consumption" ? [""] : []),
  ...Object.entries(feature_terms ?? {}).flatMap(([code, terms]) =>
    countsUses(terms) ? [code] : []
  ),
]

/** What is used of a license, and when it was; reloads by itself. */
export const ConsumptionSection = ({ license }: { license: LicenseDetail }) => {
  const { t } = useTranslation("licensing")
  const [correcting, setCorrecting] = useState(false)
  const counters = countersOf(license)
  const [feature, choose] = useChosenFeature(counters)
  const { consumption, features, days, months, error, refetch } = useConsumption(
    license.id,
    feature
  )
  const counter = feature ? features?.find((each) => each.feature === feature) : consumption
  return (
    <Container className="divide-y p-0" data-testid="consumption">
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <Heading level="h2">{t("consumption.title")}</Heading>
        <div className="flex items-center gap-x-2">
          {counters.length > 1 && (
            <FeatureChoice
              license={license}
              label={t("consumption.of")}
              whole={t("consumption.whole")}
              choices={counters}
              value={feature}
              onChange={choose}
            />
          )}
          <Button
            size="small"
            variant="secondary"
            disabled={!counter?.used}
            onClick={() => setCorrecting(true)}
          >
            {t("consumption.correct")}
          </Button>
        </div>
      </div>
      {!days && (error ? <LoadError error={error} onRetry={refetch} /> : <RowsSkeleton rows={3} />)}
      {counter && <CounterFacts counter={counter} />}
      {days && months && (
        <div className="grid gap-6 px-6 py-4 md:grid-cols-2">
          {(["day", "month"] as const).map((by) => (
            <div key={by} className="flex flex-col gap-y-2">
              <Text size="small" weight="plus">
                {t(`consumption.by.${by}`)}
              </Text>
              <ConsumptionChart uses={by === "day" ? days : months} by={by} />
            </div>
          ))}
        </div>
      )}
      {correcting && counter && (
        <CorrectConsumptionDialog
          licenseId={license.id}
          feature={feature}
          used={counter.used}
          onClose={() => setCorrecting(false)}
        />
      )}
    </Container>
  )
}
