import { newPasswordField, personFields } from "../components/account-fields"
import { Card } from "../components/card"
import { Form } from "../components/form"
import { Link } from "../components/link"
import { useSignInSteps } from "../components/sign-in-steps"
import { useApp } from "../lib/app"

export function Register() {
  const { account, messages } = useApp()
  const { register, errors } = messages
  const { enter, asked } = useSignInSteps({ home: true })
  if (asked) {
    return asked
  }
  return (
    <Card
      title={register.title}
      intro={register.intro}
      footer={
        <span>
          {register.haveAccount} <Link to="/">{messages.signIn.submit}</Link>
        </span>
      }
    >
      <Form
        submit={register.submit}
        fields={[
          { name: "email", label: messages.email, type: "email", autoComplete: "username" },
          newPasswordField(messages),
          ...personFields(messages),
        ]}
        explain={({ status }) => (status === 401 ? errors.exists : undefined)}
        fieldOf={({ status }) => (status === 401 ? "email" : undefined)}
        onSubmit={async ({ email = "", password = "", first_name, last_name }) => {
          const signedIn = await account.register({
            email,
            password,
            first_name: first_name || undefined,
            last_name: last_name || undefined,
          })
          enter(signedIn)
        }}
      />
    </Card>
  )
}
