import { ArrowDownTray } from "@medusajs/icons"
import { Button, DropdownMenu } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useCountText } from "../../hooks/use-count-text"
import { useCsvExport } from "../../hooks/use-csv-export"
import { mayBeKey } from "../../lib/license-query"
import type { LicenseFilters } from "../../lib/types"

type Props = { filters: LicenseFilters; count: number; capped?: boolean }

const useExport = ({ filters, count, capped }: Props) => {
  const { t } = useTranslation("licensing")
  const countText = useCountText()
  return useCsvExport({
    path: "/admin/licenses/export",
    query: filters,
    fileName: `${t("licenseExport.fileName")}.csv`,
    texts: {
      done: "licenseExport.done",
      failed: "licenseExport.failed",
      title: "licenseExport.confirmTitle",
      withKeys: "licenseExport.withKeys",
    },
    warning: t("licenseExport.confirmDescription", { count, total: countText(count, capped) }),
  })
}

/** All listed licenses as CSV; with whole keys after a confirmation, since that is recorded. */
export const LicenseExport = (props: Props) => {
  const { t } = useTranslation("licensing")
  const { isRunning, masked, withKeys, plain, setPlain } = useExport(props)
  // The filters of a download are in its address, which must not contain a key.
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
        <DropdownMenu.Separator />
        <DropdownMenu.CheckboxItem
          checked={plain}
          onCheckedChange={setPlain}
          onSelect={(event) => event.preventDefault()}
        >
          {t("licenseExport.plain")}
        </DropdownMenu.CheckboxItem>
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
