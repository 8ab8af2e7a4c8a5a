import { useState } from "react"

import { Card } from "../components/card"
import { Form } from "../components/form"
import { Link } from "../components/link"
import { Notice } from "../components/notice"
import { useApp } from "../lib/app"
import { useToken } from "../lib/session"

type Props = { orderId: string; token: string } | null

/**
 * Where the mail's link leads that lets an order move to the account that asked for it. Asks first: opening
 * a mail must not give an order away.
 */
export function Claim({ claim }: { claim: Props }) {
  const { account, messages } = useApp()
  const { claim: texts } = messages
  const signedIn = useToken() !== null
  const [moved, setMoved] = useState<string | null>(null)
  if (moved) {
    return (
      <Card title={texts.doneTitle} intro={texts.done}>
        <Link to={`/orders/${moved}`} className="button">
          {signedIn ? texts.show : messages.signIn.submit}
        </Link>
      </Card>
    )
  }
  if (!claim) {
    return (
      <Card title={texts.title} footer={<Link to="/">{messages.back}</Link>}>
        <Notice tone="warning">{texts.reload}</Notice>
      </Card>
    )
  }
  return (
    <Card title={texts.title} intro={texts.intro}>
      <Form
        submit={texts.accept}
        fields={[]}
        explain={({ status }) => (status >= 400 && status < 500 ? texts.invalid : undefined)}
        onSubmit={async () => {
          await account.acceptClaim(claim.orderId, claim.token)
          setMoved(claim.orderId)
        }}
      >
        <Notice tone="warning">{texts.warning}</Notice>
      </Form>
    </Card>
  )
}
