import { DocumentText } from "@medusajs/icons"
import { toast } from "@medusajs/ui"
import { createElement, useState } from "react"
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
  /** The confirmation text of a file with whole keys. */
  warning: string
}

const PLAIN = "licensing.csv.plain"

/** Whether files omit the byte order mark that spreadsheets need; kept in the browser. */
const usePlainFiles = () => {
  const [plain, setPlain] = useState(() => localStorage.getItem(PLAIN) === "true")
  const set = (next: boolean) => {
    localStorage.setItem(PLAIN, String(next))
    setPlain(next)
  }
  return [plain, set] as const
}

/** A CSV file, downloaded in the form that was chosen last; says how it went. */
export const useCsvDownload = ({
  path,
  fileName,
  texts,
}: Pick<CsvExport, "path" | "fileName"> & { texts: { done: string; failed: string } }) => {
  const { t } = useTranslation("licensing")
  const [isRunning, setIsRunning] = useState(false)
  const [plain, setPlain] = usePlainFiles()
  const download = async (query: CsvExport["query"] = {}) => {
    setIsRunning(true)
    try {
      await downloadCsv(path, { ...query, bom: !plain }, fileName)
    } finally {
      setIsRunning(false)
    }
  }
  const save = async (query?: CsvExport["query"]) => {
    try {
      await download(query)
      toast.success(t(texts.done))
    } catch (error) {
      toast.error(t(texts.failed), { description: toApiError(error).message })
    }
  }
  return { isRunning, plain, setPlain, download, save }
}

/** Licenses or serial numbers as a CSV file; with whole secrets after a confirmation, since that is recorded. */
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
  const { isRunning, plain, setPlain, download, save } = useCsvDownload({ path, fileName, texts })
  return {
    isRunning,
    /** For programs that stumble over a byte order mark. */
    plain,
    setPlain,
    /** The same as an action of a menu. */
    plainAction: {
      label: t(plain ? "licenseExport.forSpreadsheets" : "licenseExport.forPrograms"),
      icon: createElement(DocumentText),
      onClick: () => setPlain(!plain),
    },
    masked: () => save({ ...query, [secrets]: false }),
    withKeys: () =>
      confirmed({
        title: t(texts.title),
        description: warning,
        confirmText: t(texts.withKeys),
        variant: "confirmation",
        run: () => download({ ...query, [secrets]: true }),
        success: t(texts.done),
      }),
  }
}
