import type { Messages } from "../i18n"
import type { SignedIn } from "../lib/account"
import { useApp } from "../lib/app"
import { newPasswordField, personFields } from "./account-fields"
import type { FieldSpec } from "./field"
import { Form } from "./form"
import { type Invited, useExplainLink } from "./link-page"

/** What somebody accepts a mailed link with. */
export type Acceptance = { password: string; first_name?: string; last_name?: string }

/**
 * Accepts a mailed link by a password, and signs in with it.
 * @param sets the account has this password from now on; otherwise it is the one that the account has
 */
export function AcceptByPassword({
  invited,
  sets,
  accept,
  onSignedIn,
}: {
  invited: Invited
  sets: boolean
  accept: (answer: Acceptance) => Promise<unknown>
  onSignedIn: (signedIn: SignedIn) => void
}) {
  const { account, messages } = useApp()
  const { invitation, userLink } = messages
  const explain = useExplainLink()
  const { has_account, email } = invited
  const remark = has_account ? invitation.oldAccount : invitation.newAccount
  return (
    <Form
      submit={sets && has_account ? userLink.setPassword : invitation.accept}
      fields={fieldsOf(messages, invited, sets)}
      explain={explain}
      fieldOf={({ code }) => (code === "INVITE_LOGIN_REQUIRED" ? "password" : undefined)}
      onSubmit={async ({ password = "", first_name, last_name }) => {
        await accept({
          password,
          first_name: first_name || undefined,
          last_name: last_name || undefined,
        })
        onSignedIn(await account.signIn({ email, password }))
      }}
    >
      {(!sets || !has_account) && <p className="quiet small">{remark}</p>}
    </Form>
  )
}

/** The invited address, and the password: the account's, a first or another one. */
function fieldsOf(messages: Messages, { email, has_account }: Invited, sets: boolean): FieldSpec[] {
  const address: FieldSpec = {
    name: "email",
    label: messages.email,
    type: "email",
    autoComplete: "username",
    value: email,
  }
  if (!sets) {
    const label = messages.password
    return [
      address,
      { name: "password", label, type: "password", autoComplete: "current-password" },
    ]
  }
  return has_account
    ? [address, newPasswordField(messages, messages.newPassword)]
    : [address, newPasswordField(messages), ...personFields(messages)]
}
