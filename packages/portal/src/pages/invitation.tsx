import { Card } from "../components/card"
import { Form } from "../components/form"
import { Link } from "../components/link"
import { AcceptSignedIn, type Invited, LinkPage, useExplainLink } from "../components/link-page"
import { useSignInSteps } from "../components/sign-in-steps"
import { fill } from "../i18n"
import type { SignedIn } from "../lib/account"
import { useApp } from "../lib/app"
import { useToken } from "../lib/session"
import { newPasswordField, personFields } from "./register"

/** The page of a manager's invitation. Shows the invited address before anything is accepted. */
export function Invitation({ token, email }: { token: string | null; email: string | null }) {
  const { client, messages } = useApp()
  const { invitation } = messages
  const signedIn = useToken() !== null
  const { enter, asked } = useSignInSteps({ home: true })
  if (asked) {
    return asked
  }
  return (
    <LinkPage
      token={token}
      email={email}
      read={async (token) => (await client.readInvitation({ token })).invitation}
    >
      {(invited, token) => (
        <Card title={invitation.title} intro={fill(invitation.intro, { email: invited.email })}>
          {signedIn ? (
            <AcceptSignedIn
              invited={invited}
              email={email ?? ""}
              accept={() => client.acceptInvitation({ token })}
            />
          ) : (
            <ByPassword token={token} invited={invited} onSignedIn={enter} />
          )}
        </Card>
      )}
    </LinkPage>
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
  const explain = useExplainLink()
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
