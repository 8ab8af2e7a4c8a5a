import { useState } from "react"

import { fill } from "../i18n"
import type { Unconfirmed } from "../lib/account"
import { useApp } from "../lib/app"
import { Card } from "./card"
import { Form } from "./form"

/** The shop sends no further mail, and a further request would invalidate the last link. */
const MAILS_PER_DAY = 3

/** Has a confirmation link mailed, in shops that require a confirmed address. */
export function UnconfirmedCard({ login, onBack }: { login: Unconfirmed; onBack: () => void }) {
  const { account, config, language, messages } = useApp()
  const { forgotten, unconfirmed } = messages
  const [sent, setSent] = useState(0)
  return (
    <Card
      // A new element for each mail, so that a screen reader announces it.
      key={sent}
      title={sent ? forgotten.sentTitle : unconfirmed.title}
      intro={fill(sent ? unconfirmed.sent : unconfirmed.intro, { email: login.email })}
      footer={
        <button type="button" className="link" onClick={onBack}>
          {messages.back}
        </button>
      }
    >
      {sent < MAILS_PER_DAY && (
        <Form
          submit={sent ? forgotten.again : forgotten.submit}
          fields={[]}
          onSubmit={async () => {
            await account.requestConfirmation(login, config.address_to_confirm ?? "email", language)
            setSent(sent + 1)
          }}
        />
      )}
    </Card>
  )
}
