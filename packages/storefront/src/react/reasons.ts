import { type LicensingError, NETWORK_ERROR } from "../client/errors"
import type {
  CustomerAct,
  CustomerLicense,
  CustomerOrder,
  Task,
  TaskOutlook,
} from "../client/types"
import type { Explanation, LicensingMessages } from "../messages/types"
import type { Text } from "./text"

type Named = { [code: string]: Explanation }

/** The text of a code: of an act or an order, else of a verdict. */
function explained(
  { reasons, verdicts }: LicensingMessages,
  code: string
): Explanation | undefined {
  return (reasons as Named)[code] ?? (verdicts as Named)[code]
}

const sentences = ({ message, next }: Explanation): string => `${message} ${next}`.trim()

/** Why an act on an order is not possible and what to do; null = it is possible. */
export function whyNot(text: Text, order: CustomerOrder, act: CustomerAct): string | null {
  const right = order.acts[act]
  if (!right || right.allowed) {
    return null
  }
  const { messages, fill } = text
  if (right.permission && order.role === "owner") {
    return sentences(messages.reasons.VENDOR_ONLY)
  }
  const permission = right.permission ? messages.permissions[right.permission].name : ""
  const found = explained(messages, right.code ?? "") ?? messages.errors.unknown
  return fill(sentences(found), { permission })
}

/** Why a task on a license is not possible and what to do; null = it is possible. */
export function whyNotTask(text: Text, outlook: TaskOutlook | undefined): string | null {
  if (!outlook || outlook.allowed) {
    return null
  }
  const { messages, fill, moment } = text
  const found = sentences(explained(messages, outlook.code ?? "") ?? messages.errors.unknown)
  return outlook.retry_at
    ? `${found} ${fill(messages.common.againAt, { time: moment(outlook.retry_at) })}`
    : found
}

/** Whether licenses like this ever allow it; what they never do is not shown. */
export function isOffered(outlook: TaskOutlook | null | undefined): boolean {
  return outlook?.offered !== false
}

/** {@link whyNotTask} for a license, or for its order if that already refuses. */
export function whyNoTaskOn(
  text: Text,
  task: Task,
  license: CustomerLicense,
  order: CustomerOrder
): string | null {
  return whyNot(text, order, task) ?? whyNotTask(text, license.tasks[task])
}

/** Why a kind of offline file cannot be made for a license; null = it can. */
export function whyNotFile(
  text: Text,
  kind: "license" | "machine",
  license: CustomerLicense,
  order: CustomerOrder
): string | null {
  return whyNot(text, order, "make_file") ?? whyNotTask(text, license.files[kind])
}

/**
 * An error in the person's language: by its code, else by its kind. What
 * the server says is for programmers.
 */
export function explainError(text: Text, error: LicensingError): Explanation {
  const { messages, fill, moment } = text
  const { code, status, retryAfter, retryAt } = error
  if (code === NETWORK_ERROR || status === 0) {
    return messages.errors.network
  }
  if (status === 401) {
    return messages.errors.unauthorized
  }
  if (status === 429) {
    const seconds = retryAfter ?? 60
    const { next } = messages.errors.rateLimited
    return { message: messages.errors.rateLimited.message, next: fill(next, { seconds }) }
  }
  const known = code ? ((messages.refusals as Named)[code] ?? explained(messages, code)) : undefined
  if (known && retryAt) {
    const time = moment(retryAt.toISOString())
    return { ...known, next: `${known.next} ${fill(messages.common.againAt, { time })}` }
  }
  return (
    known ?? (status === 400 || status === 409 ? messages.errors.invalid : messages.errors.unknown)
  )
}

/** Whether the text says to ask the vendor, so that the vendor's address is shown beside it. */
export function asksVendor({ messages }: Text, { next }: Explanation): boolean {
  return next.toLowerCase().includes(messages.vendor.word)
}
