import { useState } from "react"

import { Card } from "../components/card"
import { Form } from "../components/form"
import { Link } from "../components/link"
import { Notice } from "../components/notice"
import { useApp } from "../lib/app"

/** The page of the mail's link that confirms an address. */
export function ConfirmAddress({ token }: { token: string | null }) {
  const { account, messages } = useApp()
  const { confirmAddress } = messages
  const [done, setDone] = useState(false)
  if (done) {
    return (
      <Card key="done" title={confirmAddress.doneTitle} intro={confirmAddress.done}>
        <Link to="/" className="button">
          {messages.signIn.submit}
        </Link>
      </Card>
    )
  }
  return (
    <Card
      title={messages.unconfirmed.title}
      intro={token ? confirmAddress.intro : undefined}
      footer={<Link to="/">{messages.back}</Link>}
    >
      {token ? (
        <Form
          submit={confirmAddress.submit}
          fields={[]}
          explain={({ status }) =>
            status >= 400 && status < 500 && status !== 429 ? confirmAddress.expired : undefined
          }
          onSubmit={async () => {
            await account.confirmAddress(token)
            setDone(true)
          }}
        />
      ) : (
        <Notice tone="warning">{confirmAddress.expired}</Notice>
      )}
    </Card>
  )
}
