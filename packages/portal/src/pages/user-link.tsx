import { useState } from "react"

import { AcceptByPassword } from "../components/accept-by-password"
import { Card } from "../components/card"
import { AcceptSignedIn, type Invited, LinkPage } from "../components/link-page"
import { useSignInSteps } from "../components/sign-in-steps"
import { fill } from "../i18n"
import type { SignedIn } from "../lib/account"
import { useApp } from "../lib/app"
import { useToken } from "../lib/session"

/** The page of a named user's mailed link: they accept a license, or set a new password. */
export function UserLink({ token, email }: { token: string | null; email: string | null }) {
  const { client, messages } = useApp()
  const { invitation, userLink } = messages
  const signedIn = useToken() !== null
  const { enter, asked } = useSignInSteps({ home: true })
  if (asked) {
    return asked
  }
  return (
    <LinkPage
      token={token}
      email={email}
      read={async (token) => (await client.readUserLink({ token })).user_link}
    >
      {(invited, token) =>
        invited.kind === "password" ? (
          <Card
            title={userLink.passwordTitle}
            intro={fill(userLink.passwordIntro, { email: invited.email })}
          >
            <ByPassword token={token} invited={invited} sets onSignedIn={enter} />
          </Card>
        ) : (
          <Card title={invitation.title} intro={fill(userLink.intro, { email: invited.email })}>
            {signedIn ? (
              <AcceptSignedIn
                invited={invited}
                email={email ?? ""}
                accept={() => client.acceptUserLink({ token })}
              />
            ) : (
              <Accept token={token} invited={invited} onSignedIn={enter} />
            )}
          </Card>
        )
      }
    </LinkPage>
  )
}

type Props = { token: string; invited: Invited; onSignedIn: (signedIn: SignedIn) => void }

/** With a first password, or that of the account, or a new one where that is forgotten. */
function Accept({ invited, ...props }: Props) {
  const { userLink } = useApp().messages
  const [forgotten, setForgotten] = useState(false)
  return (
    <>
      <ByPassword
        // The fields of the other form are empty.
        key={String(forgotten)}
        {...props}
        invited={invited}
        sets={!invited.has_account || forgotten}
      />
      {invited.has_account && (
        <footer className="links">
          <button type="button" className="link" onClick={() => setForgotten(!forgotten)}>
            {forgotten ? userLink.usePresent : userLink.setAnother}
          </button>
        </footer>
      )}
    </>
  )
}

/** `sets`: the password is the one that the account has from now on. */
function ByPassword({ token, sets, ...props }: Props & { sets: boolean }) {
  const { client } = useApp()
  return (
    <AcceptByPassword
      {...props}
      sets={sets}
      accept={({ password, ...names }) =>
        client.acceptUserLink({
          token,
          ...(sets ? { new_password: password } : { password }),
          ...names,
        })
      }
    />
  )
}
