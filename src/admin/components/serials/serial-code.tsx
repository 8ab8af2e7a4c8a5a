import { Eye, EyeSlash } from "@medusajs/icons"
import { Copy, IconButton, toast, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useRevealSerial } from "../../hooks/api/serial-numbers"
import { toApiError } from "../../lib/errors"
import type { SerialNumber } from "../../lib/types"

/** A serial number, masked until it and its verification number are revealed, which is recorded. */
export const SerialCode = ({ serial }: { serial: SerialNumber }) => {
  const { t } = useTranslation("licensing")
  const { data, mutate, isPending, reset } = useRevealSerial(serial.id)
  const name = serial.value_redacted
  const reveal = () =>
    mutate(undefined, { onError: (error) => toast.error(toApiError(error).message) })
  const label = t(data ? "serials.hide" : "serials.reveal")
  const verification = data?.verification_number
  return (
    <div className="flex flex-col py-1.5" data-testid="serial-code">
      <div className="flex items-center gap-x-1">
        <code className="txt-compact-xsmall text-ui-fg-base whitespace-nowrap font-mono">
          {data?.code ?? name}
        </code>
        <Tooltip content={label}>
          <IconButton
            size="2xsmall"
            variant="transparent"
            aria-label={t("serials.actOn", { act: label, code: name })}
            isLoading={isPending}
            onClick={data ? reset : reveal}
          >
            {data ? <EyeSlash /> : <Eye />}
          </IconButton>
        </Tooltip>
        {data && <Copy content={data.code} aria-label={t("serials.copy")} />}
      </div>
      {verification && (
        <div className="txt-compact-xsmall text-ui-fg-subtle flex items-center gap-x-1">
          {t("serials.verification")} <code className="font-mono">{verification}</code>
          <Copy content={verification} aria-label={t("serials.copyVerification")} />
        </div>
      )}
    </div>
  )
}
