import { type ReactNode, useState } from "react"

import { Card } from "../components/card"
import { Form } from "../components/form"
import { Link } from "../components/link"
import type { FieldSpec } from "../components/field"
import { fill } from "../i18n"
import { useApp } from "../lib/app"
import type { Explain } from "../lib/sentences"

type Texts = { title: string; intro: string; submit: string; sentTitle: string; sent: string }

type Props = {
  texts: Texts
  field: FieldSpec
  /** Asks for the mail; the answer does not say whether anything was found. */
  send: (value: string) => Promise<unknown>
  explain?: Explain
  footer?: ReactNode
}

/** Asks for one value and requests a mail; then says where to look, whether or not one is sent. */
function MailRequest({ texts, field, send, explain, footer }: Props) {
  const [sent, setSent] = useState<string | null>(null)
  if (sent !== null) {
    const text = fill(texts.sent, { [field.name]: sent })
    return <Card title={texts.sentTitle} intro={text} footer={footer} />
  }
  return (
    <Card title={texts.title} intro={texts.intro} footer={footer}>
      <Form
        submit={texts.submit}
        fields={[field]}
        explain={explain}
        onSubmit={async (values) => {
          const value = values[field.name] ?? ""
          await send(value)
          setSent(value)
        }}
      />
    </Card>
  )
}

export function Forgotten() {
  const { account, language, messages } = useApp()
  return (
    <MailRequest
      texts={messages.forgotten}
      field={emailField(messages.email)}
      send={(email) => account.requestPassword(email, language)}
      footer={<Link to="/">{messages.back}</Link>}
    />
  )
}

export function LostKeys() {
  const { client, messages } = useApp()
  return (
    <MailRequest
      texts={messages.lostKeys}
      field={emailField(messages.email)}
      send={(email) => client.requestLostKeys({ email })}
      explain={useMailFaults()}
      footer={<Link to="/">{messages.back}</Link>}
    />
  )
}

function useMailFaults(): Explain {
  const { errors } = useApp().messages
  return ({ code }) => (code && MAIL_FAULTS.has(code) ? errors.noMail : undefined)
}

/** Codes of a shop that cannot send mails. */
const MAIL_FAULTS = new Set(["MAIL_DISABLED", "NO_PROVIDER", "PROVIDER_FAILED", "NO_LINK"])

const emailField = (label: string): FieldSpec => ({
  name: "email",
  label,
  type: "email",
  autoComplete: "email",
})
