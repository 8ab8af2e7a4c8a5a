import { ArrowUpTray } from "@medusajs/icons"
import { clx, toast } from "@medusajs/ui"
import { useState, type DragEvent } from "react"
import { useTranslation } from "react-i18next"

/** No request is larger, with whatever an editor added. */
const MOST_BYTES = 8_192

/** Takes the text of a file that is dropped here or chosen. */
export const RequestFileField = ({ onText }: { onText: (text: string) => void }) => {
  const { t } = useTranslation("licensing")
  const [isOver, setOver] = useState(false)
  const take = async (file: File | undefined) => {
    if (!file) return
    if (file.size > MOST_BYTES) toast.error(t("offline.request.tooLarge"))
    else onText(await file.text())
  }
  const drag = (over: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(over)
  }
  return (
    <label
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event)
        void take(event.dataTransfer.files[0])
      }}
      className={clx(
        "txt-compact-small text-ui-fg-subtle hover:bg-ui-bg-base-hover flex cursor-pointer items-center justify-center gap-x-2 rounded-lg border border-dashed p-4",
        "focus-within:shadow-borders-interactive-with-focus",
        isOver && "border-ui-border-interactive bg-ui-bg-base-hover"
      )}
    >
      <ArrowUpTray />
      {t("offline.request.drop")}
      <input
        type="file"
        className="sr-only"
        aria-label={t("offline.request.drop")}
        onChange={({ target }) => {
          void take(target.files?.[0])
          target.value = ""
        }}
      />
    </label>
  )
}
