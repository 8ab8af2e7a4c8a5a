import { SectionRow } from "@medusajs/dashboard/components"
import { PencilSquare } from "@medusajs/icons"
import { Badge, Container, Heading, IconButton, Tooltip } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"

import { licenseHasField } from "../../lib/license-form"
import type { LicenseDetail } from "../../lib/types"
import { Actions } from "../common/actions"
import { UtcDate } from "../common/utc-date"
import { LicenseStatusCell } from "../orders/license-status-cell"
import { useLicenseActs } from "./acts/use-license-acts"
import { LicenseKey } from "../orders/license-key"
import { LicenseSeats } from "./license-seats"

const LABELS = ["is_trial", "is_test"] as const

/** Seats in use and, if staff granted some, their sources. */
const Seats = ({ license }: { license: LicenseDetail }) => {
  const { t } = useTranslation("licensing")
  const { purchased_seats, granted_seats } = license
  return (
    <div className="flex flex-wrap items-center gap-x-2">
      <LicenseSeats license={license} />
      {granted_seats > 0 && purchased_seats !== null && (
        <span>
          {t("licensePage.seatsSplit", { bought: purchased_seats, granted: granted_seats })}
        </span>
      )}
    </div>
  )
}

const useDateRows = (license: LicenseDetail): [label: string, value: ReactNode][] => {
  const { t } = useTranslation("licensing")
  const { starts_at, expires_at, maintenance_until, term_starts, state_changed_at } = license
  const date = (value: string | null, none: string) => (value ? <UtcDate date={value} /> : t(none))
  const atActivation = term_starts === "first_activation" && license.kind !== "perpetual"
  return [
    [
      t("licenseFields.starts_at"),
      date(starts_at, atActivation ? "licensePage.fromActivation" : "licensePage.fromIssue"),
    ],
    [t("licenses.expires"), date(expires_at, "licenses.never")],
    [t("licenseFields.maintenance_until"), date(maintenance_until, "fields.noEnd")],
    [t("licenseList.issued"), date(license.created_at, "licenses.never")],
    ...(state_changed_at && license.state !== "active"
      ? [[t("licensePage.state"), date(state_changed_at, "licenses.never")] as [string, ReactNode]]
      : []),
  ]
}

/** The facts and status of a license, and all acts on it. */
export const LicenseGeneralSection = ({ license }: { license: LicenseDetail }) => {
  const { t } = useTranslation("licensing")
  const navigate = useNavigate()
  const dates = useDateRows(license)
  const { menuOf, edit, element } = useLicenseActs({
    onDone: (act) => {
      if (act === "delete") navigate("/licensing/licenses", { replace: true })
    },
  })
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <div className="flex flex-wrap items-center gap-x-2">
          <Heading>{t("licensePage.title")}</Heading>
          <LicenseKey license={license} />
          {LABELS.filter((label) => license[label]).map((label) => (
            <Badge key={label} size="2xsmall">
              {t(`licenses.${label}`)}
            </Badge>
          ))}
        </div>
        <div className="flex items-center gap-x-4">
          <LicenseStatusCell license={license} />
          <Actions
            label={t("states.actionsOf", { name: t("licensePage.title") })}
            groups={menuOf(license, { link: false })}
          />
        </div>
      </div>
      <SectionRow title={t("licenses.seats")} value={<Seats license={license} />} />
      {dates.map(([label, value]) => (
        <SectionRow
          key={label}
          title={label}
          value={value}
          actions={
            label === t("licenses.expires") &&
            licenseHasField("expires_at", license) && (
              <Tooltip content={t("licensePage.editExpiry")}>
                <IconButton
                  size="2xsmall"
                  variant="transparent"
                  aria-label={t("licensePage.editExpiry")}
                  onClick={() => edit(license)}
                >
                  <PencilSquare />
                </IconButton>
              </Tooltip>
            )
          }
        />
      ))}
      <SectionRow title={t("licenseList.source")} value={t(`sources.${license.source}`)} />
      {element}
    </Container>
  )
}
