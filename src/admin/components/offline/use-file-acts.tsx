import type { ActionMenuProps } from "@medusajs/dashboard/components"
import { ArrowUturnLeft, ReceiptPercent } from "@medusajs/icons"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { useReturnOfflineFile, type AnsweredRequest } from "../../hooks/api/offline-files"
import { useConfirmed } from "../../hooks/use-confirmed"
import type { GivenOutFile, LicenseDetail, OfflineFile } from "../../lib/types"
import { FileDialog } from "./file-dialog"
import { MakeFileDrawer } from "./make-file-drawer"
import { ReceiptDrawer } from "./receipt-drawer"
import { RequestDrawer } from "./request-drawer"

type Open =
  | { act: "make" | "request" }
  | { act: "receipt"; file: GivenOutFile }
  | { act: "done"; file: OfflineFile; activated: boolean }

/** All acts on a license's offline files. Render `element` once; it holds the open dialog. */
export const useFileActs = (license: LicenseDetail) => {
  const { t } = useTranslation("licensing")
  const [shown, setShown] = useState<Open | null>(null)
  const confirmed = useConfirmed()
  const { mutateAsync } = useReturnOfflineFile(license.id)
  const close = () => setShown(null)

  const takeBack = (file: GivenOutFile) =>
    confirmed({
      title: t("offline.lost.title"),
      description: t("offline.lost.description"),
      confirmText: t("offline.lost.confirm"),
      run: () => mutateAsync({ id: file.id }),
      success: t("offline.receipt.done"),
    })

  const menuOf = (file: GivenOutFile): ActionMenuProps["groups"] => {
    if (file.kind === "license" || file.returned_at) return []
    return [
      {
        actions: [
          {
            label: t("offline.receipt.menu"),
            icon: <ReceiptPercent />,
            onClick: () => setShown({ act: "receipt", file }),
          },
          {
            label: t("offline.lost.menu"),
            icon: <ArrowUturnLeft />,
            onClick: () => void takeBack(file),
          },
        ],
      },
    ]
  }

  const answered = ({ file, repeated }: AnsweredRequest) =>
    setShown({ act: "done", file, activated: !repeated })

  const elementOf = (open: Open) => {
    switch (open.act) {
      case "make":
        return (
          <MakeFileDrawer
            license={license}
            onDone={(file) => setShown({ act: "done", file, activated: false })}
            onClose={close}
          />
        )
      case "request":
        return <RequestDrawer license={license} onDone={answered} onClose={close} />
      case "receipt":
        return <ReceiptDrawer file={open.file} onClose={close} />
      case "done":
        return <FileDialog file={open.file} activated={open.activated} onClose={close} />
    }
  }

  return {
    menuOf,
    make: () => setShown({ act: "make" }),
    answer: () => setShown({ act: "request" }),
    element: shown && elementOf(shown),
  }
}
