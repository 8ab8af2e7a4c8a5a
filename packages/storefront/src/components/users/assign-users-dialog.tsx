import { useState } from "react"

import type { Answer, CustomerLicense } from "../../client/types"
import { useText } from "../../react/provider"
import { useAct } from "../../react/use-act"
import { useAnnounce } from "../ui/announcer"
import { Button } from "../ui/button"
import { Dialog, DialogButtons, FormDialog } from "../ui/dialog"
import { Field, TextAreaField, TextField } from "../ui/field"
import { Notice } from "../ui/states"

type Report = Answer<"assignCustomerUsers">

/** What is typed or read: one user by fields, and a list. */
type Input = { email: string; first: string; last: string; list: string }

/** One user as a line of a list; a quotation mark in a cell is doubled, as CSV has it. */
const lineOf = ({ email, first, last }: Input): string =>
  email.trim() === ""
    ? ""
    : [email.trim(), first, last].map((cell) => `"${cell.replace(/"/g, '""')}"`).join(",")

/** Assigns users: one by fields, or many by a pasted list or a file, with a report by line. */
export function AssignUsersDialog({
  license,
  onClose,
}: {
  license: CustomerLicense
  onClose: () => void
}) {
  const { messages, count } = useText()
  const { users } = messages
  const say = useAnnounce()
  const [input, setInput] = useState<Input>({ email: "", first: "", last: "", list: "" })
  const [missing, setMissing] = useState(false)
  const [report, setReport] = useState<Report | null>(null)
  // The list first: lines are reported by their number in it.
  const lines = [input.list.trimEnd(), lineOf(input)].filter((part) => part.trim() !== "")
  const act = useAct(
    (client) => client.assignCustomerUsers({ id: license.id, list: lines.join("\n") }),
    (made) => {
      if (made.lines.length > 0 && made.lines.every(({ code }) => code === "ASSIGNED")) {
        say(count(users.assigned, made.assigned.length))
        onClose()
      } else {
        setReport(made)
      }
    }
  )
  if (report) {
    return <ReportDialog report={report} onBack={() => setReport(null)} onClose={onClose} />
  }
  return (
    <FormDialog
      title={users.assignTitle}
      description={users.assignDescription}
      act={act}
      submit={users.assign}
      ready={lines.length > 0}
      onUnready={() => setMissing(true)}
      onClose={onClose}
    >
      <Fields
        input={input}
        missing={missing && lines.length === 0}
        onChange={(changed) => setInput((before) => ({ ...before, ...changed }))}
      />
    </FormDialog>
  )
}

function Fields({
  input,
  missing,
  onChange,
}: {
  input: Input
  /** Nothing was entered. */
  missing: boolean
  onChange: (changed: Partial<Input>) => void
}) {
  const { users } = useText().messages
  return (
    <>
      <TextField
        label={users.email}
        required={null}
        maxLength={320}
        value={input.email}
        error={missing ? users.nobody : null}
        onChange={(email) => onChange({ email })}
      />
      <TextField
        label={users.firstName}
        required={false}
        maxLength={255}
        value={input.first}
        onChange={(first) => onChange({ first })}
      />
      <TextField
        label={users.lastName}
        required={false}
        maxLength={255}
        value={input.last}
        onChange={(last) => onChange({ last })}
      />
      <TextAreaField
        label={users.list}
        hint={users.listHint}
        required={false}
        rows={5}
        value={input.list}
        onChange={(list) => onChange({ list })}
      />
      <Field label={users.file} required={false}>
        {(wiring) => (
          <input
            {...wiring}
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            onChange={({ target }) => {
              void target.files?.[0]?.text().then(
                (list) => onChange({ list }),
                () => undefined
              )
            }}
          />
        )}
      </Field>
    </>
  )
}

/** What came of each line. */
function ReportDialog({
  report: { lines, assigned, invited },
  onBack,
  onClose,
}: {
  report: Report
  onBack: () => void
  onClose: () => void
}) {
  const { messages, count, fill, number } = useText()
  const { users } = messages
  const others = lines.filter(({ code }) => code !== "ASSIGNED")
  return (
    <Dialog title={users.assignTitle} onClose={onClose}>
      <div className="mpl-form">
        <Notice tone={assigned.length > 0 ? "success" : "info"} live>
          {count(users.assigned, assigned.length)}{" "}
          {invited.length > 0 && count(users.invitedToo, invited.length)}
        </Notice>
        {others.length > 0 && (
          <Notice tone="warning">
            {count(users.others, others.length)}
            <ul className="mpl-user-lines" data-testid="user-lines" tabIndex={0}>
              {others.map(({ line, code, email }, index) => (
                <li key={index}>
                  {fill(users.line, {
                    line: number(line),
                    email: email ?? "–",
                    fault: users.lines[code],
                  })}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <DialogButtons>
          <Button onClick={onBack}>{users.back}</Button>
          <Button look="primary" onClick={onClose}>
            {messages.common.close}
          </Button>
        </DialogButtons>
      </div>
    </Dialog>
  )
}
