import { useEffect, useState } from "react"

import { Card } from "../components/card"
import { Form } from "../components/form"
import { Link } from "../components/link"
import { Notice } from "../components/notice"
import { useSignInSteps } from "../components/sign-in-steps"
import { useApp } from "../lib/app"
import { useSerialPrograms } from "../lib/serial-programs"
import { session } from "../lib/session"

/**
 * Shown instead of a page that needs a login, so that the address stays.
 * @param onReady called once it is shown, to load what comes next
 */
export function SignIn({ onReady }: { onReady: () => unknown }) {
  const { account, messages } = useApp()
  const { signIn, errors } = messages
  // Read once: signing in clears it while this page is still shown.
  const [ended] = useState(session.hasEnded)
  const { value: serialPrograms } = useSerialPrograms()
  const { enter, asked } = useSignInSteps({ home: false })
  useEffect(() => {
    onReady()
  }, [onReady])
  if (asked) {
    return asked
  }
  return (
    <Card
      title={signIn.title}
      intro={signIn.intro}
      footer={
        <>
          <span>
            {signIn.registerIntro} <Link to="/register">{signIn.register}</Link>
          </span>
          {serialPrograms && serialPrograms.length > 0 && <Link to="/redeem">{signIn.redeem}</Link>}
          <Link to="/lost-keys">{signIn.lostKeys}</Link>
        </>
      }
    >
      {ended && <Notice tone="info">{signIn.ended}</Notice>}
      <Form
        submit={signIn.submit}
        fields={[
          { name: "email", label: messages.email, type: "email", autoComplete: "username" },
          {
            name: "password",
            label: messages.password,
            type: "password",
            autoComplete: "current-password",
          },
        ]}
        explain={({ status }) => (status === 401 ? errors.credentials : undefined)}
        onSubmit={async ({ email = "", password = "", keep }) =>
          enter(await account.signIn({ email, password }), keep === "on")
        }
      >
        <div className="between">
          <label className="check">
            <input type="checkbox" name="keep" aria-describedby="keep-hint" />
            <span>
              {signIn.keep}
              <span id="keep-hint" className="quiet small block">
                {signIn.keepHint}
              </span>
            </span>
          </label>
          <Link to="/forgotten">{signIn.forgotten}</Link>
        </div>
      </Form>
    </Card>
  )
}
