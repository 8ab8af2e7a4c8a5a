import { useState } from "react"

import type { CustomerLicense, CustomerOrder, GivenOutFile } from "../../client/types"
import { useText } from "../../react/provider"
import { isOffered, whyNot, whyNotFile, whyNoTaskOn } from "../../react/reasons"
import { type Choice, Choices } from "../ui/choices"
import { Dialog, DialogButtons } from "../ui/dialog"
import { Button } from "../ui/button"
import { FileList } from "./file-list"
import { MakeFileDialog } from "./make-file-dialog"
import { RequestDialog } from "./request-dialog"
import { ReturnFileDialog } from "./return-file-dialog"

type Props = { order: CustomerOrder; license: CustomerLicense; onClose: () => void }

type Step = { kind: "choose" | "license" | "request" } | { kind: "return"; file: GivenOutFile }

/** Offline use of a license: its files, and requests of computers without a network. */
export function OfflineDialog({ order, license, onClose }: Props) {
  const text = useText()
  const { offline, common } = text.messages
  const [step, setStep] = useState<Step>({ kind: "choose" })
  switch (step.kind) {
    case "license":
      return <MakeFileDialog license={license} onClose={onClose} />
    case "request":
      return <RequestDialog license={license} onClose={onClose} />
    case "return":
      return <ReturnFileDialog license={license} file={step.file} onClose={onClose} />
  }
  const { hint, name } = offline.license
  const choices: Choice<"license" | "request">[] = [
    { id: "license", name, hint, why: whyNotFile(text, "license", license, order) },
    {
      id: "request",
      name: offline.request.name,
      hint: offline.request.hint,
      why:
        whyNotFile(text, "machine", license, order) ??
        whyNoTaskOn(text, "activate", license, order),
    },
  ]
  const outlooks = { license: license.files.license, request: license.files.machine }
  const offered = choices.filter(({ id }) => isOffered(outlooks[id]))
  return (
    <Dialog title={offline.title} description={offline.description} onClose={onClose}>
      {offered.length > 0 && <Choices choices={offered} onChoose={(kind) => setStep({ kind })} />}
      <FileList
        license={license}
        why={whyNot(text, order, "return_file")}
        onReturn={(file) => setStep({ kind: "return", file })}
      />
      <DialogButtons>
        <Button onClick={onClose}>{common.close}</Button>
      </DialogButtons>
    </Dialog>
  )
}
