import { newPasswordField } from "../components/account-fields"
import { Card } from "../components/card"
import { Form } from "../components/form"
import { Link } from "../components/link"
import { Notice } from "../components/notice"
import { useSignInSteps } from "../components/sign-in-steps"
import { useApp } from "../lib/app"

/** The page of the mail's link for a new password. */
export function SetPassword({ token }: { token: string | null }) {
  const { account, messages } = useApp()
  const { setPassword } = messages
  const { enter, asked } = useSignInSteps({ home: true })
  if (asked) {
    return asked
  }
  return (
    <Card title={setPassword.title} footer={<Link to="/forgotten">{setPassword.askAgain}</Link>}>
      {token ? (
        <Form
          submit={setPassword.submit}
          fields={[newPasswordField(messages, messages.newPassword)]}
          explain={({ status }) => (status === 401 ? setPassword.expired : undefined)}
          onSubmit={async ({ password = "" }) => enter(await account.setPassword(token, password))}
        />
      ) : (
        <Notice tone="warning">{setPassword.expired}</Notice>
      )}
    </Card>
  )
}
