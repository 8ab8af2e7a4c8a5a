import { type ChangeEvent, useState } from "react"

import type { Answer, CustomerLicense } from "../../client/types"
import { useText } from "../../react/provider"
import { fieldRefusal } from "../../react/field-refusal"
import { useAct } from "../../react/use-act"
import { freeSeats } from "../computers/free-seats"
import { Dialog, FormDialog } from "../ui/dialog"
import { Field, TextAreaField, TextField } from "../ui/field"
import { Notice } from "../ui/states"
import { FileReady } from "./file-ready"

type Preview = Answer<"previewCustomerLicenseRequest">["preview"]
type Answered = Answer<"answerCustomerLicenseRequest">

const MAX_NOTE = 30

/** Longest license request, in characters. */
const MAX_REQUEST = 4_096

/** Refusals of the request itself. */
const REQUEST_CODES = ["LICENSE_REQUEST_INVALID"]

type Props = { license: CustomerLicense; onClose: () => void }

/** Answers a computer without a network: reads its request, shows what it says, activates, makes the file. */
export function RequestDialog({ license, onClose }: Props) {
  const words = useText()
  const { request } = words.messages.offline
  const [text, setText] = useState("")
  const [preview, setPreview] = useState<Preview | null>(null)
  const act = useAct(
    (client) => client.previewCustomerLicenseRequest({ id: license.id, request: text }),
    (answer) => setPreview(answer.preview)
  )
  if (preview) {
    return <AnswerDialog key="answer" {...{ license, onClose, preview }} request={text} />
  }
  return (
    <FormDialog
      title={request.title}
      description={request.description}
      act={act}
      submit={request.check}
      atField={REQUEST_CODES}
      ready={text.trim() !== ""}
      onClose={onClose}
    >
      <RequestField
        value={text}
        refusal={fieldRefusal(words, act, REQUEST_CODES)}
        onChange={(typed) => {
          act.clear()
          setText(typed)
        }}
      />
    </FormDialog>
  )
}

function RequestField({
  value,
  refusal,
  onChange,
}: {
  value: string
  refusal: string | null
  onChange: (value: string) => void
}) {
  const { request } = useText().messages.offline
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0]
    if (file) {
      onChange(await file.slice(0, MAX_REQUEST).text())
    }
  }
  return (
    <>
      <TextAreaField
        label={request.text}
        hint={request.textHint}
        error={refusal}
        value={value}
        rows={5}
        maxLength={MAX_REQUEST}
        spellCheck={false}
        dir="ltr"
        onChange={onChange}
      />
      <Field label={request.choose}>
        {(wiring) => (
          <input
            {...wiring}
            type="file"
            className="mpl-file"
            onChange={(event) => void read(event)}
          />
        )}
      </Field>
    </>
  )
}

function AnswerDialog({
  license,
  request: text,
  preview,
  onClose,
}: Props & { request: string; preview: Preview }) {
  const words = useText()
  const { messages } = words
  const { request } = messages.offline
  const [note, setNote] = useState(preview.activation?.note ?? "")
  const [answer, setAnswer] = useState<Answered | null>(null)
  const act = useAct(
    (client) =>
      client.answerCustomerLicenseRequest({
        id: license.id,
        request: text,
        note: note.trim() || undefined,
      }),
    setAnswer
  )
  if (answer) {
    return (
      <Dialog key="done" title={messages.activate.done} onClose={onClose}>
        <FileReady
          file={answer.file}
          fileName={`${license.program.code}-machine`}
          onClose={onClose}
        />
      </Dialog>
    )
  }
  const { name, platform, app_version } = preview
  return (
    <FormDialog
      title={request.title}
      act={act}
      submit={request.submit}
      ready={preview.is_for_this_program}
      onClose={onClose}
    >
      <dl className="mpl-facts">
        <div>
          <dt>{request.computer}</dt>
          <dd>
            {name ?? request.unnamed} {[platform, app_version].filter(Boolean).join(" · ")}
          </dd>
        </div>
        <div>
          <dt>{request.seats}</dt>
          <dd>{freeSeats(words, preview)}</dd>
        </div>
      </dl>
      {!preview.is_for_this_program && <Notice tone="danger">{request.otherProgram}</Notice>}
      {preview.activation && <Notice>{request.already}</Notice>}
      <TextField
        label={messages.codes.note}
        hint={messages.codes.noteHint}
        required={false}
        value={note}
        maxLength={MAX_NOTE}
        onChange={setNote}
      />
    </FormDialog>
  )
}
