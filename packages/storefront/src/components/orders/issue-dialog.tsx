import { useMemo, useState } from "react"

import type { CustomerOrder, PolicyQuota } from "../../client/types"
import { newId } from "../../react/new-id"
import { useText } from "../../react/provider"
import { useAct } from "../../react/use-act"
import { useLoad } from "../../react/use-load"
import { Button } from "../ui/button"
import { Dialog, DialogButtons, FormDialog } from "../ui/dialog"
import { SelectField, TextField } from "../ui/field"
import { Load, Notice } from "../ui/states"
import { useAnnounce } from "../ui/announcer"

/** Maximum of licenses per request. */
const MAX_LICENSES = 1000

/** New licenses on an order, within the manager's quotas. */
export function IssueDialog({ order, onClose }: { order: CustomerOrder; onClose: () => void }) {
  const { messages } = useText()
  const quotas = useLoad("quotas", (client, options) => client.listCustomerQuotas({}, options))
  const offered = quotas.data?.quotas.filter(({ left }) => left !== 0)
  if (offered && offered.length > 0) {
    return <IssueForm order={order} quotas={offered} onClose={onClose} />
  }
  return (
    <Dialog title={messages.issue.title} onClose={onClose}>
      <Load of={quotas} rows={2}>
        {() => <Notice>{messages.issue.nothing}</Notice>}
      </Load>
      <DialogButtons>
        <Button onClick={onClose}>{messages.common.close}</Button>
      </DialogButtons>
    </Dialog>
  )
}

function IssueForm({
  order,
  quotas,
  onClose,
}: {
  order: CustomerOrder
  quotas: PolicyQuota[]
  onClose: () => void
}) {
  const { messages, count, fill, number } = useText()
  const { issue } = messages
  const say = useAnnounce()
  const [policyId, setPolicyId] = useState(quotas[0]?.policy.id ?? "")
  const [quantity, setQuantity] = useState("1")
  // The same key for every attempt of this dialog, so that a lost answer issues nothing twice.
  const idempotencyKey = useMemo(newId, [policyId, quantity])
  const left = quotas.find(({ policy }) => policy.id === policyId)?.left ?? MAX_LICENSES
  const most = Math.min(left, MAX_LICENSES)
  const wanted = Number(quantity)
  const possible = Number.isInteger(wanted) && wanted >= 1 && wanted <= most
  const act = useAct(
    (client) =>
      client.issueLicensesAsManager(
        { id: order.id, policy_id: policyId, quantity: wanted },
        { idempotencyKey }
      ),
    (answer) => {
      say(count(issue.done, answer.count))
      onClose()
    }
  )
  return (
    <FormDialog
      title={issue.title}
      description={issue.description}
      act={act}
      submit={issue.submit}
      ready={possible}
      onClose={onClose}
    >
      <SelectField label={issue.policy} value={policyId} onChange={setPolicyId}>
        {quotas.map(({ policy, program, left: still }) => (
          <option key={policy.id} value={policy.id}>
            {fill(still === null ? issue.leftUnlimited : issue.left, {
              policy: `${program.name} – ${policy.name}`,
              count: number(still ?? 0),
            })}
          </option>
        ))}
      </SelectField>
      <TextField
        type="number"
        label={issue.quantity}
        min={1}
        max={most}
        step={1}
        value={quantity}
        error={quantity === "" || possible ? null : fill(issue.atMost, { count: number(most) })}
        onChange={setQuantity}
      />
    </FormDialog>
  )
}
