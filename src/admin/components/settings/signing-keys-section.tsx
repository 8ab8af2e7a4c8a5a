import { Button, Table } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { useSigningKeys } from "../../hooks/api/signing-keys"
import { LoadError, RowsSkeleton } from "../common/section-states"
import { RotateKeyDialog } from "./rotate-key-dialog"
import { SettingsSection } from "./settings-section"
import { SigningKeyRow } from "./signing-key-row"
import { ScrollBox } from "../common/scroll-box"

const COLUMNS = ["key", "status", "since", "until", "publicKey"] as const

/** The keys that sign files, answers and the revocation list. */
export const SigningKeysSection = () => {
  const { t } = useTranslation("licensing")
  const [rotating, setRotating] = useState(false)
  const { signing_keys, error, refetch } = useSigningKeys()
  return (
    <SettingsSection
      title={t("signingKeys.title")}
      hint={t("signingKeys.hint")}
      action={
        <Button size="small" variant="secondary" onClick={() => setRotating(true)}>
          {t("signingKeys.rotate.menu")}
        </Button>
      }
    >
      {!signing_keys &&
        (error ? <LoadError error={error} onRetry={refetch} /> : <RowsSkeleton rows={2} />)}
      {signing_keys && (
        <ScrollBox label={t("signingKeys.title")}>
          <Table aria-label={t("signingKeys.title")}>
            <Table.Header className="border-t-0">
              <Table.Row>
                {COLUMNS.map((column) => (
                  <Table.HeaderCell key={column} className="whitespace-nowrap">
                    {t(`signingKeys.columns.${column}`)}
                  </Table.HeaderCell>
                ))}
                <Table.HeaderCell className="w-10">
                  <span className="sr-only">{t("signingKeys.columns.acts")}</span>
                </Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body className="!border-b-0">
              {signing_keys.map((key) => (
                <SigningKeyRow key={key.kid} signingKey={key} />
              ))}
            </Table.Body>
          </Table>
        </ScrollBox>
      )}
      {rotating && <RotateKeyDialog onClose={() => setRotating(false)} />}
    </SettingsSection>
  )
}
