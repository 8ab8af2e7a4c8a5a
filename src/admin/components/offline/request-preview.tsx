import { Alert, Heading } from "@medusajs/ui"
import { Fragment } from "react"
import { useTranslation } from "react-i18next"

import type { LicenseRequestPreview } from "../../lib/types"

/** The computer of a request, and whether it needs a seat. */
export const RequestPreview = ({ preview }: { preview: LicenseRequestPreview }) => {
  const { t } = useTranslation("licensing")
  const { program, name, platform, app_version, activation, free_seats } = preview
  if (!preview.is_for_this_program) {
    return <Alert variant="error">{t("offline.request.otherProgram", { program })}</Alert>
  }
  const seat =
    free_seats === null
      ? t("offline.request.takesUnlimited")
      : t("offline.request.takesSeat", { count: free_seats })
  const facts = [
    ["program", program],
    ["name", name],
    ["platform", platform],
    ["version", app_version],
    ["seat", activation ? t("offline.request.isActive") : seat],
  ] as const
  return (
    <section className="bg-ui-bg-subtle flex flex-col gap-y-2 rounded-lg border p-4">
      <Heading level="h3">{t("offline.request.computer")}</Heading>
      <dl
        className="txt-compact-small grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5"
        data-testid="request-preview"
      >
        {facts.map(([key, value]) => (
          <Fragment key={key}>
            <dt className="text-ui-fg-subtle">{t(`offline.request.${key}`)}</dt>
            <dd className="break-words">
              {value ?? <span className="text-ui-fg-subtle">{t("offline.request.unknown")}</span>}
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  )
}
