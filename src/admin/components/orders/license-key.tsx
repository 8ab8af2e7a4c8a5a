import { Eye, EyeSlash } from "@medusajs/icons"
import { Copy, IconButton, toast, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useRevealLicenseKey } from "../../hooks/api/licenses"
import { toApiError } from "../../lib/errors"
import type { License } from "../../lib/types"

/** A key, masked until it is revealed, which is recorded. */
export const LicenseKey = ({ license }: { license: License }) => {
  const { t } = useTranslation("licensing")
  const { data, mutate, isPending, reset } = useRevealLicenseKey(license.id)
  const key = data?.key
  const reveal = () =>
    mutate(undefined, { onError: (error) => toast.error(toApiError(error).message) })
  const label = t(key ? "licenses.hide" : "licenses.reveal")
  return (
    <div className="flex items-center gap-x-1">
      <code
        className="txt-compact-xsmall text-ui-fg-base whitespace-nowrap font-mono"
        data-testid="license-key"
      >
        {key ?? license.key_redacted}
      </code>
      <Tooltip content={label}>
        <IconButton
          size="2xsmall"
          variant="transparent"
          aria-label={label}
          isLoading={isPending}
          onClick={key ? reset : reveal}
        >
          {key ? <EyeSlash /> : <Eye />}
        </IconButton>
      </Tooltip>
      {key && <Copy content={key} aria-label={t("licenses.copy")} />}
    </div>
  )
}
