import { ArrowPath, ExclamationCircle } from "@medusajs/icons"
import { Button, Container, Skeleton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { toApiError } from "../../lib/errors"

/** An inline error: what could not be loaded, why, and a retry button. */
export const LoadError = ({ error, onRetry }: { error: unknown; onRetry: () => unknown }) => {
  const { t } = useTranslation("licensing")
  const { status, message } = toApiError(error)
  const notFound = status === 404
  return (
    <div role="alert" className="flex flex-col items-center gap-y-3 px-6 py-8">
      <ExclamationCircle className="text-ui-fg-subtle" />
      <div className="flex flex-col items-center gap-y-1 text-center">
        <Text size="small" leading="compact" weight="plus">
          {t(notFound ? "states.notFound" : "states.loadError")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {message}
        </Text>
      </div>
      {!notFound && (
        <Button size="small" variant="secondary" onClick={() => onRetry()}>
          <ArrowPath />
          {t("states.retry")}
        </Button>
      )}
    </div>
  )
}

/** Gray rows while rows are loading. */
export const RowsSkeleton = ({ rows = 3 }: { rows?: number }) => {
  const { t } = useTranslation("licensing")
  return (
    <div role="status" aria-label={t("states.loading")} className="flex flex-col gap-y-3 px-6 py-4">
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} className="h-5 w-full" />
      ))}
    </div>
  )
}

/** A whole section that is loading or could not be loaded. */
export const SectionPlaceholder = ({
  error,
  onRetry,
  rows,
}: {
  error: unknown
  onRetry: () => unknown
  rows?: number
}) => (
  <Container className="p-0">
    {error ? <LoadError error={error} onRetry={onRetry} /> : <RowsSkeleton rows={rows} />}
  </Container>
)
