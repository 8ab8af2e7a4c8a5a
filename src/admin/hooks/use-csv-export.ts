import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { downloadCsv } from "../lib/download"
import { toApiError } from "../lib/errors"
import { useConfirmed } from "./use-confirmed"

type CsvExport = {
  path: string
  query?: Parameters<typeof downloadCsv>[1]
  fileName: string
  /** The parameter that asks for whole secrets. */
  secrets?: "keys" | "codes"
  /** Keys of the texts. */
  texts: { done: string; failed: string; title: string; withKeys: string }
  /** What the confirmation of a file with whole keys says. */
  warning: string
}

/** Licences or serial numbers as a CSV file; whole ones only after saying that it is recorded. */
export const useCsvExport = ({
  path,
  query,
  fileName,
  secrets = "keys",
  texts,
  warning,
}: CsvExport) => {
  const { t } = useTranslation("licensing")
  const confirmed = useConfirmed()
  const [isRunning, setIsRunning] = useState(false)
  const download = async (whole: boolean) => {
    setIsRunning(true)
    try {
      await downloadCsv(path, { ...query, [secrets]: whole }, fileName)
    } finally {
      setIsRunning(false)
    }
  }
  return {
    isRunning,
    masked: async () => {
      try {
        await download(false)
        toast.success(t(texts.done))
      } catch (error) {
        toast.error(t(texts.failed), { description: toApiError(error).message })
      }
    },
    withKeys: () =>
      confirmed({
        title: t(texts.title),
        description: warning,
        confirmText: t(texts.withKeys),
        variant: "confirmation",
        run: () => download(true),
        success: t(texts.done),
      }),
  }
}
