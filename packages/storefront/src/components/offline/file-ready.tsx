import type { OfflineFile } from "../../client/types"
import { useText } from "../../react/provider"
import { Button } from "../ui/button"
import { CopyButton } from "../ui/copy-button"
import { DialogButtons } from "../ui/dialog"
import { Notice } from "../ui/states"

/** A file that was just made. The shop does not store it, so it must be saved now. */
export function FileReady({
  file,
  fileName,
  onClose,
}: {
  file: OfflineFile
  /** Without the extension. */
  fileName: string
  onClose: () => void
}) {
  const { messages, fill, moment } = useText()
  const { offline, common } = messages
  return (
    <>
      <Notice tone="success">
        <strong>{offline.ready}.</strong>{" "}
        {fill(offline.readyHint, { time: moment(file.expires_at) })}
      </Notice>
      <textarea
        className="mpl-input mpl-certificate"
        readOnly
        rows={5}
        aria-label={offline.file}
        value={file.certificate}
        dir="ltr"
      />
      <DialogButtons>
        <CopyButton value={file.certificate} what={offline.file} />
        <Button onClick={onClose}>{common.close}</Button>
        <Button look="primary" onClick={() => saveText(`${fileName}.lic`, file.certificate)}>
          {common.download}
        </Button>
      </DialogButtons>
    </>
  )
}

/** Hands a text to the browser as a file to save. */
function saveText(name: string, text: string): void {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
