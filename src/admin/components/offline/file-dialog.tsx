import { ArrowDownTray } from "@medusajs/icons"
import { Button, Copy, Prompt, Text } from "@medusajs/ui"
import { toDataURL } from "qrcode"
import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"

import { saveText } from "../../lib/download"
import { fileNameOf, qrTextOf } from "../../lib/offline-form"
import type { OfflineFile } from "../../lib/types"
import { inUtc } from "../../lib/utc"

/** The file as a QR code; null while it is drawn, or if it is too large. */
const useQrCode = (text: string | null): string | null => {
  const [image, setImage] = useState<string | null>(null)
  useEffect(() => {
    let isShown = true
    if (text !== null) {
      void toDataURL(text, { errorCorrectionLevel: "L", margin: 2, scale: 4 }).then(
        (drawn) => isShown && setImage(drawn)
      )
    }
    return () => {
      isShown = false
    }
  }, [text])
  return image
}

const QrCode = ({ file }: { file: OfflineFile }) => {
  const { t } = useTranslation("licensing")
  const text = qrTextOf(file)
  const image = useQrCode(text)
  if (text === null) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("offline.done.noQr")}
      </Text>
    )
  }
  return (
    <div className="mx-auto aspect-square w-full max-w-[min(100%,60vh)] rounded-lg border bg-white p-2">
      {image && <img src={image} alt={t("offline.done.qr")} className="size-full" />}
    </div>
  )
}

type Props = { file: OfflineFile; activated?: boolean; onClose: () => void }

/** A new file to download or copy; it is not shown again. */
export const FileDialog = ({ file, activated = false, onClose }: Props) => {
  const { t } = useTranslation("licensing")
  const [isQr, setQr] = useState(false)
  const hint = t("offline.done.hint", { date: inUtc(file.expires_at) })
  return (
    <Prompt open variant="confirmation" onOpenChange={(open) => !open && onClose()}>
      <Prompt.Content className="max-h-[calc(100vh-32px)] max-w-[640px] overflow-y-auto">
        <Prompt.Header>
          <Prompt.Title>{t("offline.done.title")}</Prompt.Title>
          <Prompt.Description className="text-pretty">
            {activated ? `${t("offline.done.activated")} ${hint}` : hint}
          </Prompt.Description>
        </Prompt.Header>
        <div className="px-6 pt-4">
          {isQr && <QrCode file={file} />}
          <div
            hidden={isQr}
            className="bg-ui-bg-subtle flex items-start justify-between gap-x-2 rounded-lg border p-3 [&[hidden]]:hidden"
          >
            <pre
              className="txt-compact-xsmall max-h-48 select-all overflow-auto font-mono"
              data-testid="offline-file"
              tabIndex={0}
            >
              {file.certificate}
            </pre>
            <Copy content={file.certificate} aria-label={t("offline.done.copy")} />
          </div>
        </div>
        <Prompt.Footer>
          <Button size="small" variant="secondary" onClick={() => setQr(!isQr)}>
            {t(isQr ? "offline.done.showText" : "offline.done.showQr")}
          </Button>
          <Button
            size="small"
            variant="secondary"
            onClick={() => saveText(file.certificate, fileNameOf(file))}
          >
            <ArrowDownTray />
            {t("offline.done.download")}
          </Button>
          <Button size="small" onClick={onClose}>
            {t("offline.done.close")}
          </Button>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
