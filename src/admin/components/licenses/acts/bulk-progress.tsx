import { Alert, Button, Prompt, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { BulkRun } from "../../../hooks/use-bulk-act"
import { targetCount, type LicenseAct, type LicenseTarget } from "../../../lib/license-acts"
import { ProgressBar } from "../../common/progress-bar"

const Refusals = ({ refused }: { refused: Record<string, number> }) => {
  const { t } = useTranslation("licensing")
  const reasons = Object.entries(refused)
  if (!reasons.length) return null
  return (
    <Alert variant="warning">
      {t("bulkRun.refused", { count: reasons.reduce((sum, [, count]) => sum + count, 0) })}
      <ul className="max-h-40 overflow-y-auto">
        {reasons.map(([message, count]) => (
          <li key={message}>{t("bulkRun.reason", { count, message })}</li>
        ))}
      </ul>
    </Alert>
  )
}

type Props = { act: LicenseAct; target: LicenseTarget; run: BulkRun; onClose: () => void }

/** The progress of an act on many licenses; it can be stopped and resumed. */
export const BulkProgress = ({ act, target, run, onClose }: Props) => {
  const { t } = useTranslation("licensing")
  const { phase, progress, error } = run
  const busy = phase === "running" || phase === "stopping"
  const resumable = phase === "stopped" || phase === "failed"
  const total = phase === "done" ? progress.done : Math.max(targetCount(target), progress.done)
  const capped = target.kind === "filter" && target.capped && phase !== "done"
  return (
    <Prompt open onOpenChange={(open) => !open && !busy && onClose()}>
      <Prompt.Content className="max-w-[480px]">
        <Prompt.Header>
          <Prompt.Title>{t(`acts.${act}.label`)}</Prompt.Title>
          <Prompt.Description aria-live="polite">
            {t(`bulkRun.${phase}`, { done: progress.done, total: `${total}${capped ? "+" : ""}` })}
          </Prompt.Description>
        </Prompt.Header>
        <div className="flex flex-col gap-y-4 px-6 pt-6">
          <ProgressBar label={t("bulkRun.label")} done={progress.done} total={total} />
          <Text size="small" className="text-ui-fg-subtle" data-testid="bulk-figures">
            {t("bulkRun.figures", { changed: progress.changed, unchanged: progress.unchanged })}
          </Text>
          {phase === "failed" && <Alert variant="error">{error?.message}</Alert>}
          <Refusals refused={progress.refused} />
        </div>
        <Prompt.Footer>
          {busy && (
            <Button
              size="small"
              variant="secondary"
              disabled={phase === "stopping"}
              onClick={run.stop}
            >
              {t("bulkRun.stop")}
            </Button>
          )}
          {!busy && (
            <Button size="small" variant="secondary" onClick={onClose}>
              {t("bulkRun.close")}
            </Button>
          )}
          {resumable && (
            <Button size="small" onClick={run.resume}>
              {t("bulkRun.resume")}
            </Button>
          )}
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
