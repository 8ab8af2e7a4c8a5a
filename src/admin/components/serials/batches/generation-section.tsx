import { Alert, Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"

import { useGenerateRun } from "../../../hooks/use-generate-run"
import type { SerialBatch } from "../../../lib/types"
import { ProgressBar } from "../../common/progress-bar"

/**
 * The progress of generating a batch, with a button to resume. It starts automatically if the batch was
 * just created; viewing the page later starts nothing.
 */
export const GenerationSection = ({ batch }: { batch: SerialBatch }) => {
  const { t } = useTranslation("licensing")
  const { state } = useLocation() as { state: { generate?: boolean } | null }
  const run = useGenerateRun(batch, (count) => toast.success(t("generation.ready", { count })))
  const { phase, progress, error, start } = run
  const begun = useRef(false)
  useEffect(() => {
    if (!state?.generate || begun.current) return
    begun.current = true
    void start(batch.id)
  })
  const total = batch.wanted ?? batch.count
  const busy = phase === "running" || phase === "stopping"
  return (
    <Container className="flex flex-col gap-y-4 px-6 py-4" data-testid="generation">
      <div>
        <Heading level="h2">{t("generation.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("generation.hint")}
        </Text>
      </div>
      <Text size="small" aria-live="polite">
        {t(`generation.${phase}`, { done: progress, total })}
      </Text>
      <ProgressBar label={t("generation.label")} done={progress} total={total} />
      {error && <Alert variant="error">{error.message}</Alert>}
      <div className="flex gap-x-2">
        {busy ? (
          <Button
            size="small"
            variant="secondary"
            disabled={phase === "stopping"}
            onClick={run.stop}
          >
            {t("bulkRun.stop")}
          </Button>
        ) : (
          <Button size="small" onClick={() => start(batch.id)}>
            {t(progress > 0 ? "bulkRun.resume" : "generation.start")}
          </Button>
        )}
      </div>
    </Container>
  )
}
