import type { LicensingError } from "../../client/errors"
import type { CustomerLicense, LicenseUser, LicensingClient } from "../../client/types"
import type { Explanation, LicensingMessages } from "../../messages/types"
import { useText } from "../../react/provider"
import { useAct } from "../../react/use-act"
import { useAnnounce } from "../ui/announcer"
import { FormDialog } from "../ui/dialog"

/** What is done to a user; `unassign` takes the license from them. */
export type UserAct = keyof LicensingMessages["users"]["acts"]

type Of = { id: string; user_id: string }

const CALLS: Record<UserAct, (client: LicensingClient, of: Of) => Promise<unknown>> = {
  invite: (client, of) => client.inviteCustomerUser(of),
  password: (client, of) => client.sendCustomerUserPasswordLink(of),
  signOut: (client, of) => client.endCustomerUserSignIns(of),
  disable: (client, of) => client.disableCustomerUser(of),
  enable: (client, of) => client.enableCustomerUser(of),
  unassign: (client, of) => client.unassignCustomerUser(of),
}

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
  const { acts, refusals } = messages.users
  const say = useAnnounce()
  const name = user.email
  const running = useAct(
    (client) => CALLS[act](client, { id: license.id, user_id: user.id }),
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
      onClose={onClose}
    >
      {null}
    </FormDialog>
  )
}
