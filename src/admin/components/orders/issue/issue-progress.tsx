import { Alert, Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { IssueRun } from "../../../hooks/use-issue-run"
import { ProgressBar } from "../../common/progress-bar"

/** The shop refused the request: the form must change. */
const isRefusal = (status: number | undefined) =>
  status !== undefined && status >= 400 && status < 500 && status !== 408 && status !== 429

/** The progress of issuing, which can be resumed after an interruption. */
export const IssueProgress = ({ run, total }: { run: IssueRun; total: number }) => {
  const { t } = useTranslation("licensing")
  const { phase, progress, error } = run
  const correctable = phase === "failed" && progress.units === 0 && isRefusal(error?.status)
  return (
    <div className="flex flex-col gap-y-4">
      <Text size="small" aria-live="polite">
        {t(`issue.phase.${phase}`, { done: progress.units, total })}
      </Text>
      <ProgressBar label={t("issue.progress")} done={progress.units} total={total} />
      {error && <Alert variant="error">{error.message}</Alert>}
      <div className="flex gap-x-2">
        {phase === "running" && (
          <Button size="small" type="button" variant="secondary" onClick={run.stop}>
            {t("bulkRun.stop")}
          </Button>
        )}
        {correctable && (
          <Button size="small" type="button" variant="secondary" onClick={run.correct}>
            {t("issue.correct")}
          </Button>
        )}
        {!correctable && (phase === "stopped" || phase === "failed") && (
          <Button size="small" type="button" onClick={run.resume}>
            {t("bulkRun.resume")}
          </Button>
        )}
      </div>
    </div>
  )
}
