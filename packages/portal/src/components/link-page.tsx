import type { LicensingError } from "medusa-plugin-licensing-storefront/client"
import type { ReactNode } from "react"

import { foldedEmail } from "../../../../src/modules/licensing/domain/email"
import { fill } from "../i18n"
import { useApp } from "../lib/app"
import { navigate } from "../lib/router"
import { sentenceFor } from "../lib/sentences"
import { session, useToken } from "../lib/session"
import { useAnswer } from "../lib/use-answer"
import { Card } from "./card"
import { Form } from "./form"
import { Link } from "./link"
import { Loading } from "./loading"
import { Notice } from "./notice"

/** Whom a mailed link is for. */
export type Invited = { email: string; has_account: boolean }

/** The page of a mailed link: reads whom it is for before anything is accepted. */
export function LinkPage<T extends Invited>({
  token,
  email,
  read,
  children,
}: {
  token: string | null
  /** Of the account that is signed in. */
  email: string | null
  read: (token: string) => Promise<T>
  children: (invited: T, token: string) => ReactNode
}) {
  const { messages } = useApp()
  const { invitation } = messages
  const signedIn = useToken() !== null
  const explain = useExplainLink()
  const { value, error, loading } = useAnswer(token, () => read(token ?? ""))
  if (token && (loading || (signedIn && !email))) {
    return <Loading />
  }
  if (token && value) {
    return children(value, token)
  }
  return (
    <Card title={invitation.title} footer={<Link to="/">{messages.back}</Link>}>
      <Notice tone={token ? "error" : "warning"}>
        {token ? sentenceFor(error, messages, explain) : invitation.reload}
      </Notice>
    </Card>
  )
}

/** Accepts with the account that is signed in, if the link is for its address. */
export function AcceptSignedIn({
  invited,
  email,
  accept,
}: {
  invited: Invited
  email: string
  accept: () => Promise<unknown>
}) {
  const { invitation } = useApp().messages
  const explain = useExplainLink()
  if (foldedEmail(email) !== foldedEmail(invited.email)) {
    return (
      <>
        <Notice tone="warning">
          {fill(invitation.mismatch, { invited: invited.email, email })}
        </Notice>
        <button type="button" className="button" onClick={() => session.end()}>
          {invitation.signOut}
        </button>
      </>
    )
  }
  return (
    <Form
      submit={invitation.accept}
      fields={[]}
      explain={explain}
      onSubmit={async () => {
        await accept()
        navigate("/", { replace: true })
      }}
    >
      <p>{fill(invitation.signedInAs, { email })}</p>
    </Form>
  )
}

/** Why a link is not accepted, in words. */
export function useExplainLink() {
  const { invitation, errors } = useApp().messages
  return ({ code }: LicensingError): string | undefined => {
    switch (code) {
      case "INVITE_INVALID":
        return invitation.invalid
      case "INVITE_LOGIN_REQUIRED":
        return errors.inviteLogin
      case "CUSTOMER_IS_MANAGER":
        return errors.alreadyManager
      default:
        return undefined
    }
  }
}
