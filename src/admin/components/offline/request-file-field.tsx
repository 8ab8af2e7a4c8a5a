import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { FileField } from "../common/file-field"

/** Largest request, with room for what an editor may add. */
const MAX_BYTES = 8_192

/** Takes the text of a dropped or chosen file. */
export const RequestFileField = ({ onText }: { onText: (text: string) => void }) => {
  const { t } = useTranslation("licensing")
  const take = async (file: File) => {
    if (file.size > MAX_BYTES) toast.error(t("offline.request.tooLarge"))
    else onText(await file.text())
  }
  return <FileField label={t("offline.request.drop")} onFile={(file) => void take(file)} />
}
