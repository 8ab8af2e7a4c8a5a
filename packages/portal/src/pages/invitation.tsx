import { permissionNames } from "../../../../src/modules/licensing/messages/permission-names"
import { AcceptByPassword } from "../components/accept-by-password"
import { Card } from "../components/card"
import { Link } from "../components/link"
import { AcceptSignedIn, LinkPage } from "../components/link-page"
import { useSignInSteps } from "../components/sign-in-steps"
import { fill } from "../i18n"
import { useApp } from "../lib/app"
import { useToken } from "../lib/session"

/** The page of a manager's invitation. Shows the invited address before anything is accepted. */
export function Invitation({ token, email }: { token: string | null; email: string | null }) {
  const { client, messages, language } = useApp()
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
          {invited.permissions.length > 0 && (
            <p className="quiet small">
              {fill(invitation.granted, {
                permissions: permissionNames(invited.permissions, language).join(", "),
              })}
            </p>
          )}
          {signedIn ? (
            <AcceptSignedIn
              invited={invited}
              email={email ?? ""}
              accept={() => client.acceptInvitation({ token })}
            />
          ) : (
            <>
              <AcceptByPassword
                invited={invited}
                sets={!invited.has_account}
                accept={(answer) => client.acceptInvitation({ token, ...answer })}
                onSignedIn={enter}
              />
              {invited.has_account && (
                <footer className="links">
                  <Link to="/forgotten">{messages.signIn.forgotten}</Link>
                </footer>
              )}
            </>
          )}
        </Card>
      )}
    </LinkPage>
  )
}
