import type { ActionMenuProps } from "@medusajs/dashboard/components"
import {
  ArrowPath,
  ArrowsPointingOut,
  DocumentText,
  EnvelopeSolid,
  PencilSquare,
  Trash,
  XCircle,
} from "@medusajs/icons"
import { useState, type ComponentProps } from "react"
import { useTranslation } from "react-i18next"

import type { ActivationTask } from "../../hooks/api/activations"
import { useLicense } from "../../hooks/api/licenses"
import type {
  Activation,
  License,
  LicenseDetail,
  ListedActivation,
  OfflineFile,
} from "../../lib/types"
import { WidgetDrawer } from "../common/drawer-form"
import { LoadError, RowsSkeleton } from "../common/section-states"
import { BorrowDrawer } from "../licenses/borrow-drawer"
import { FileDialog } from "../offline/file-dialog"
import { MakeFileDrawer } from "../offline/make-file-drawer"
import { ActivationCodeDialog, type DoneTask } from "./activation-code-dialog"
import { AddComputerDrawer } from "./add-computer-drawer"
import { EditNoteDrawer } from "./edit-note-drawer"
import { EndComputerDialog } from "./end-computer-dialog"
import { MailCodeDrawer } from "./mail-code-drawer"
import { SucceedComputerDrawer } from "./succeed-computer-drawer"

type Open =
  | { act: "add"; licenseId: string }
  | { act: "file" | "borrow"; activation: Activation }
  | { act: "made"; file: OfflineFile }
  | { act: "reactivate" | "replace" | "note"; activation: Activation }
  | { act: "remove" | "reset"; activation: Activation }
  | { act: "mail"; activation: Activation; email: string | null }
  | { act: "done"; done: DoneTask }

const MENUS = { file: "offline.make.menu", borrow: "sessions.borrowMenu" } as const

/** The items of a menu by the act that the server names. */
const ACTS = {
  checkout: "file",
  borrow: "borrow",
  reactivate: "reactivate",
  transfer: "replace",
} as const

type FileProps = Omit<ComponentProps<typeof MakeFileDrawer>, "license" | "activation"> & {
  activation: Activation
}

/** The drawer of an offline file or a borrowed seat, once its license is loaded, which limits the time. */
const FileOfComputer = ({ act, activation, ...props }: FileProps & { act: "file" | "borrow" }) => {
  const { t } = useTranslation("licensing")
  const { license, error, refetch } = useLicense(activation.license_id)
  if (license) {
    const Drawer = act === "borrow" ? BorrowDrawer : MakeFileDrawer
    return <Drawer license={license} activation={activation} {...props} />
  }
  return (
    <WidgetDrawer title={t(MENUS[act])} onClose={props.onClose}>
      {error ? <LoadError error={error} onRetry={refetch} /> : <RowsSkeleton />}
    </WidgetDrawer>
  )
}

/**
 * All acts on computers. Render `element` once; it holds the open dialog.
 * @param license the license of the computers; absent = of several licenses, which are loaded on demand
 */
export const useComputerActs = (license?: LicenseDetail) => {
  const { t } = useTranslation("licensing")
  const [shown, setShown] = useState<Open | null>(null)
  const close = () => setShown(null)
  const finish = (act: DoneTask["act"]) => (task: ActivationTask) =>
    setShown({ act: "done", done: { act, ...task } })

  /** The owner's address, if the license is loaded. */
  const ownerOf = (activation: Activation & { license?: License }): string | null => {
    const owned = license ?? activation.license
    return owned?.customer?.email ?? owned?.order?.email ?? null
  }

  const menuOf = (
    activation: ListedActivation & { license?: License }
  ): ActionMenuProps["groups"] => {
    const item = (
      act: "reactivate" | "replace" | "note" | "file" | "borrow",
      icon: JSX.Element
    ) => ({
      label: t(act === "file" || act === "borrow" ? MENUS[act] : `computers.${act}.menu`),
      icon,
      onClick: () => setShown({ act, activation }),
    })
    const ending = (act: "remove" | "reset", icon: JSX.Element) => ({
      label: t(`computers.${act}.menu`),
      icon,
      onClick: () => setShown({ act, activation }),
    })
    const mail = {
      label: t("computers.mail.menu"),
      icon: <EnvelopeSolid />,
      onClick: () => setShown({ act: "mail", activation, email: ownerOf(activation) }),
    }
    const isTyped = activation.status === "active" && activation.activation_code !== null
    const note = [item("note", <PencilSquare />), ...(isTyped ? [mail] : [])]
    if (activation.status === "ended") return [{ actions: note }]
    const offered = (act: keyof typeof ACTS, icon: JSX.Element) =>
      activation.acts.includes(act) ? [item(ACTS[act], icon)] : []
    const files = [...offered("checkout", <DocumentText />), ...offered("borrow", <DocumentText />)]
    const successors = [
      ...offered("reactivate", <ArrowPath />),
      ...offered("transfer", <ArrowsPointingOut />),
    ]
    const ends = [ending("reset", <XCircle />), ending("remove", <Trash />)]
    return [[...note, ...files], successors, ends].flatMap((actions) =>
      actions.length > 0 ? { actions } : []
    )
  }

  const elementOf = (open: Open) => {
    if (open.act === "add") {
      return <AddComputerDrawer licenseId={open.licenseId} onDone={finish("add")} onClose={close} />
    }
    if (open.act === "done") return <ActivationCodeDialog done={open.done} onClose={close} />
    if (open.act === "made") return <FileDialog file={open.file} onClose={close} />
    if (open.act === "file" || open.act === "borrow") {
      return (
        <FileOfComputer
          act={open.act}
          activation={open.activation}
          onDone={(file) => setShown({ act: "made", file })}
          onClose={close}
        />
      )
    }
    if (open.act === "mail") {
      return <MailCodeDrawer activation={open.activation} email={open.email} onClose={close} />
    }
    if (open.act === "remove" || open.act === "reset") {
      return <EndComputerDialog act={open.act} activation={open.activation} onClose={close} />
    }
    if (open.act === "note") return <EditNoteDrawer activation={open.activation} onClose={close} />
    const { act, activation } = open
    return (
      <SucceedComputerDrawer
        activation={activation}
        act={act}
        onDone={finish(act)}
        onClose={close}
      />
    )
  }

  return {
    menuOf,
    add: (licenseId: string) => setShown({ act: "add", licenseId }),
    element: shown && elementOf(shown),
  }
}
