import { useState } from "react"

import { Card } from "../components/card"
import { Form } from "../components/form"
import { Link } from "../components/link"
import { Loading } from "../components/loading"
import { Notice } from "../components/notice"
import { fill } from "../i18n"
import { useApp } from "../lib/app"
import { sentenceFor } from "../lib/sentences"
import { useAnswer } from "../lib/use-answer"

type Props = { claim: { orderId: string; token: string } | null; email: string | null }

/**
 * The page of the mail's link that moves an order into the signed-in account. It asks first: opening a
 * mail must not move anything, and it may be the wrong account.
 */
export function Claim({ claim, email }: Props) {
  const { client, messages } = useApp()
  const { claim: texts } = messages
  const [moved, setMoved] = useState<string | null>(null)
  const explain = ({ code }: { code: string | null }) =>
    code === "CLAIM_INVALID" ? texts.invalid : code === "ORDER_BUSY" ? texts.busy : undefined
  const body = { order_id: claim?.orderId ?? "", token: claim?.token ?? "" }
  const { value, error, loading } = useAnswer(claim && claim.token, async () => {
    return (await client.readOrderClaim(body)).claim
  })
  if (moved) {
    return (
      <Card title={texts.doneTitle} intro={texts.done}>
        <Link to={`/orders/${moved}`} className="button">
          {texts.show}
        </Link>
      </Card>
    )
  }
  if (loading || !email) {
    return <Loading />
  }
  if (!value) {
    return (
      <Card title={texts.title} footer={<Link to="/">{messages.back}</Link>}>
        <Notice tone={claim ? "error" : "warning"}>
          {claim ? sentenceFor(error, messages, explain) : texts.reload}
        </Notice>
      </Card>
    )
  }
  const number = `#${value.display_id}`
  return (
    <Card
      title={texts.title}
      intro={fill(texts.intro, { number, email })}
      footer={<Link to="/">{messages.back}</Link>}
    >
      <Form
        submit={texts.accept}
        fields={[]}
        explain={explain}
        onSubmit={async () => {
          await client.acceptOrderClaim(body)
          setMoved(value.order_id)
        }}
      >
        <Notice tone="warning">{texts.warning}</Notice>
      </Form>
    </Card>
  )
}
