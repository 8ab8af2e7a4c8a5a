import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { Crumb } from "../../../components/common/crumb"
import { SectionPlaceholder } from "../../../components/common/section-states"
import { DataKeysSection } from "../../../components/settings/data-keys-section"
import { LockingSection } from "../../../components/settings/locking-section"
import { MailSection } from "../../../components/settings/mail-section"
import { ManagersSection } from "../../../components/settings/managers-section"
import { OwnerResetsSection } from "../../../components/settings/owner-resets-section"
import { RekeySection } from "../../../components/settings/rekey-section"
import { RevealSection } from "../../../components/settings/reveal-section"
import { SigningKeysSection } from "../../../components/settings/signing-keys-section"
import { TaskLimitsSection } from "../../../components/settings/task-limits-section"
import { useLicensingSettings } from "../../../hooks/api/licensing-settings"

const LicensingSettingsPage = () => {
  const { t } = useTranslation("licensing")
  const { licensing_settings: settings, error, refetch } = useLicensingSettings()
  if (!settings) return <SectionPlaceholder error={error} onRetry={refetch} rows={6} />
  return (
    <LayoutComposer
      widgetsZonePrefix="licensing_settings.details"
      preferredLayoutId="core:single-column"
      data={settings}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="LicensingSettingsHeader">
              <Container className="px-6 py-4">
                <Heading>{t("settings.title")}</Heading>
                <Text size="small" className="text-ui-fg-subtle">
                  {t("settings.subtitle")}
                </Text>
              </Container>
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="LicenseMailSection">
              <MailSection mail={settings.mail} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="LicenseTaskLimitsSection">
              <TaskLimitsSection task_limits={settings.task_limits} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="LicenseOwnerResetsSection">
              <OwnerResetsSection owner_resets_per_year={settings.owner_resets_per_year} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="LicenseLockingSection">
              <LockingSection flexible_locking={settings.flexible_locking} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="LicenseManagersSection">
              <ManagersSection
                managers={settings.managers}
                quota_return_days={settings.quota_return_days}
              />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="LicenseRekeySection">
              <RekeySection rekey={settings.rekey} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="LicenseRevealSection">
              <RevealSection reveal={settings.reveal} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="LicenseSigningKeysSection">
              <SigningKeysSection />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="LicenseDataKeysSection">
              <DataKeysSection dataKeys={settings.data_keys} />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

export const config = defineRouteConfig({
  label: "menu.licensing",
  translationNs: "licensing",
})

export const handle = { breadcrumb: () => <Crumb label="menu.licensing" /> }

export default LicensingSettingsPage
