import { useState } from "react"

import type { LicensingError } from "../../client/errors"
import type { CustomerLicense, LicenseUser, LicensingClient } from "../../client/types"
import type { Explanation, LicensingMessages } from "../../messages/types"
import { useText } from "../../react/provider"
import { useAct } from "../../react/use-act"
import { useAnnounce } from "../ui/announcer"
import { FormDialog } from "../ui/dialog"
import { TextField } from "../ui/field"

/** What is done to a user; `unassign` takes the license from them. */
export type UserAct = keyof LicensingMessages["users"]["acts"]

type Of = { id: string; user_id: string; password: string }

const CALLS: Record<UserAct, (client: LicensingClient, of: Of) => Promise<unknown>> = {
  invite: (client, { id, user_id }) => client.inviteCustomerUser({ id, user_id }),
  password: (client, { id, user_id }) => client.sendCustomerUserPasswordLink({ id, user_id }),
  setPassword: (client, of) => client.setCustomerUserPassword(of),
  signOut: (client, { id, user_id }) => client.endCustomerUserSignIns({ id, user_id }),
  disable: (client, { id, user_id }) => client.disableCustomerUser({ id, user_id }),
  enable: (client, { id, user_id }) => client.enableCustomerUser({ id, user_id }),
  unassign: (client, { id, user_id }) => client.unassignCustomerUser({ id, user_id }),
}

/** Shortest password that the shop takes. */
const MIN_PASSWORD = 8

/** Why no mail went, whatever the shop lacks for it. */
const NO_MAIL = ["NO_LINK", "NO_PROVIDER", "MAIL_DISABLED", "PROVIDER_FAILED"]

/** Somebody else changed the user meanwhile. */
const CHANGED = ["USER_NOT_FOUND", "USER_NOT_INVITED", "USER_NOT_ACTIVE"]

/** Asks before an act to a user of a license. */
export function UserActDialog({
  license,
  user,
  act,
  onClose,
}: {
  license: CustomerLicense
  user: LicenseUser
  act: UserAct
  onClose: () => void
}) {
  const { messages, fill } = useText()
  const { acts, refusals, newPassword, newPasswordHint } = messages.users
  const [password, setPassword] = useState("")
  const say = useAnnounce()
  const name = user.email
  const running = useAct(
    (client) => CALLS[act](client, { id: license.id, user_id: user.id, password }),
    () => {
      say(fill(acts[act].done, { name }))
      onClose()
    }
  )
  const explain = ({ code }: LicensingError): Explanation | undefined => {
    if (NO_MAIL.includes(code ?? "")) {
      return refusals.noMail
    }
    if (CHANGED.includes(code ?? "")) {
      return refusals.changed
    }
    return code === "USER_ELSEWHERE" ? refusals.elsewhere : undefined
  }
  return (
    <FormDialog
      title={fill(acts[act].title, { name })}
      description={acts[act].description}
      act={running}
      explain={explain}
      submit={acts[act].name}
      look={act === "unassign" || act === "disable" ? "danger" : "primary"}
      ready={act !== "setPassword" || password.length >= MIN_PASSWORD}
      onClose={onClose}
    >
      {act === "setPassword" && (
        <TextField
          type="password"
          autoComplete="new-password"
          label={newPassword}
          hint={newPasswordHint}
          minLength={MIN_PASSWORD}
          maxLength={200}
          value={password}
          onChange={setPassword}
        />
      )}
    </FormDialog>
  )
}
