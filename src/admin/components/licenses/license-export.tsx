import { ArrowDownTray } from "@medusajs/icons"
import { Button, DropdownMenu, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { useCountText } from "../../hooks/use-count-text"
import { useConfirmed } from "../../hooks/use-confirmed"
import { downloadCsv } from "../../lib/download"
import { toApiError } from "../../lib/errors"
import { mayBeKey } from "../../lib/license-query"
import type { LicenseFilters } from "../../lib/types"

type Props = { filters: LicenseFilters; count: number; capped?: boolean }

const useExport = ({ filters, count, capped }: Props) => {
  const { t } = useTranslation("licensing")
  const confirmed = useConfirmed()
  const countText = useCountText()
  const [isRunning, setIsRunning] = useState(false)
  const download = async (keys: boolean) => {
    setIsRunning(true)
    try {
      await downloadCsv(
        "/admin/licenses/export",
        { ...filters, keys },
        `${t("licenseExport.fileName")}.csv`
      )
    } finally {
      setIsRunning(false)
    }
  }
  return {
    isRunning,
    masked: async () => {
      try {
        await download(false)
        toast.success(t("licenseExport.done"))
      } catch (error) {
        toast.error(t("licenseExport.failed"), { description: toApiError(error).message })
      }
    },
    withKeys: () =>
      confirmed({
        title: t("licenseExport.confirmTitle"),
        description: t("licenseExport.confirmDescription", {
          count,
          total: countText(count, capped),
        }),
        confirmText: t("licenseExport.withKeys"),
        variant: "confirmation",
        run: () => download(true),
        success: t("licenseExport.done"),
      }),
  }
}

/** The listed licences, all pages, as a CSV; whole keys only after saying that it is recorded. */
export const LicenseExport = (props: Props) => {
  const { t } = useTranslation("licensing")
  const { isRunning, masked, withKeys } = useExport(props)
  // The filters of a download stand in its address, where no key may stand.
  const byKey = mayBeKey(props.filters.q ?? "")
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <Button
          size="small"
          variant="secondary"
          isLoading={isRunning}
          disabled={props.count === 0 || isRunning || byKey}
          title={byKey ? t("licenseExport.notByKey") : undefined}
        >
          <ArrowDownTray />
          {t("licenseExport.label")}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end">
        <DropdownMenu.Item onSelect={() => masked()}>{t("licenseExport.masked")}</DropdownMenu.Item>
        <DropdownMenu.Item onSelect={() => withKeys()}>
          {t("licenseExport.withKeys")}
        </DropdownMenu.Item>
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
