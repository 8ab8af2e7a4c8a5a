import type { LicensingError } from "medusa-plugin-licensing-storefront/client"

import { Card } from "../components/card"
import { Form } from "../components/form"
import { Link } from "../components/link"
import { Loading } from "../components/loading"
import { Notice } from "../components/notice"
import { useSignInSteps } from "../components/sign-in-steps"
import { fill } from "../i18n"
import type { SignedIn } from "../lib/account"
import { useApp } from "../lib/app"
import { navigate } from "../lib/router"
import { sentenceFor } from "../lib/sentences"
import { session, useToken } from "../lib/session"
import { useAnswer } from "../lib/use-answer"
import { newPasswordField, personFields } from "./register"

type Invited = { email: string; has_account: boolean }

/** The page of a manager's invitation. Shows the invited address before anything is accepted. */
export function Invitation({ token, email }: { token: string | null; email: string | null }) {
  const { client, messages } = useApp()
  const { invitation } = messages
  const signedIn = useToken() !== null
  const explain = useExplain()
  const { enter, asked } = useSignInSteps({ home: true })
  const { value, error, loading } = useAnswer(token, async () => {
    return (await client.readInvitation({ token: token ?? "" })).invitation
  })
  if (asked) {
    return asked
  }
  if (!token) {
    return (
      <Card title={invitation.title} footer={<Link to="/">{messages.back}</Link>}>
        <Notice tone="warning">{invitation.reload}</Notice>
      </Card>
    )
  }
  if (loading || (signedIn && !email)) {
    return <Loading />
  }
  if (!value) {
    return (
      <Card title={invitation.title} footer={<Link to="/">{messages.back}</Link>}>
        <Notice tone="error">{sentenceFor(error, messages, explain)}</Notice>
      </Card>
    )
  }
  return (
    <Card title={invitation.title} intro={fill(invitation.intro, { email: value.email })}>
      {signedIn ? (
        <AsSignedIn token={token} invited={value} email={email ?? ""} />
      ) : (
        <ByPassword token={token} invited={value} onSignedIn={enter} />
      )}
    </Card>
  )
}

function AsSignedIn({ token, invited, email }: { token: string; invited: Invited; email: string }) {
  const { client, messages } = useApp()
  const { invitation } = messages
  const explain = useExplain()
  if (email.toLowerCase() !== invited.email.toLowerCase()) {
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
        await client.acceptInvitation({ token })
        navigate("/", { replace: true })
      }}
    >
      <p>{fill(invitation.signedInAs, { email })}</p>
    </Form>
  )
}

function ByPassword({
  token,
  invited,
  onSignedIn,
}: {
  token: string
  invited: Invited
  onSignedIn: (signedIn: SignedIn) => void
}) {
  const { account, client, messages } = useApp()
  const { invitation } = messages
  const explain = useExplain()
  const address = {
    name: "email",
    label: messages.email,
    type: "email",
    autoComplete: "username",
    value: invited.email,
  } as const
  return (
    <>
      <Form
        submit={invitation.accept}
        fields={
          invited.has_account
            ? [
                address,
                {
                  name: "password",
                  label: messages.password,
                  type: "password",
                  autoComplete: "current-password",
                },
              ]
            : [address, newPasswordField(messages), ...personFields(messages)]
        }
        explain={explain}
        fieldOf={({ code }) => (code === "INVITE_LOGIN_REQUIRED" ? "password" : undefined)}
        onSubmit={async ({ password = "", first_name, last_name }) => {
          await client.acceptInvitation({
            token,
            password,
            first_name: first_name || undefined,
            last_name: last_name || undefined,
          })
          onSignedIn(await account.signIn({ email: invited.email, password }))
        }}
      >
        <p className="quiet small">
          {invited.has_account ? invitation.oldAccount : invitation.newAccount}
        </p>
      </Form>
      {invited.has_account && (
        <footer className="links">
          <Link to="/forgotten">{messages.signIn.forgotten}</Link>
        </footer>
      )}
    </>
  )
}

function useExplain() {
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
