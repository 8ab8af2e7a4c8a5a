import type { CustomerLicense, Session } from "../../client/types"
import { useText } from "../../react/provider"
import { useAct } from "../../react/use-act"
import { useAnnounce } from "../ui/announcer"
import { FormDialog } from "../ui/dialog"
import { sessionName } from "./session-name"

/** Ends a session: its seat is free at once, the computer stays activated. */
export function EndSessionDialog({
  license,
  session,
  onClose,
}: {
  license: CustomerLicense
  session: Session
  onClose: () => void
}) {
  const { messages, fill } = useText()
  const { sessions } = messages
  const say = useAnnounce()
  const act = useAct(
    (client) => client.endCustomerSession({ id: license.id, session_id: session.id }),
    () => {
      say(sessions.ended)
      onClose()
    }
  )
  return (
    <FormDialog
      title={fill(sessions.endTitle, { computer: sessionName(session) })}
      description={sessions.endDescription}
      act={act}
      submit={sessions.end}
      look="danger"
      onClose={onClose}
    >
      {null}
    </FormDialog>
  )
}
