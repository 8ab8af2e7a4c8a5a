import { useText } from "../../react/provider"
import { Button } from "./button"
import { useAnnounce } from "./announcer"

/** Copies a text; `what` names it for screen readers and in the message. */
export function CopyButton({ value, what }: { value: string; what: string }) {
  const { messages, fill } = useText()
  const say = useAnnounce()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value)
      say(fill(messages.common.copied, { what }))
    } catch {
      say(messages.common.copyFailed)
    }
  }
  return (
    <Button onClick={() => void copy()} aria-label={fill(messages.common.copyOf, { what })}>
      {messages.common.copy}
    </Button>
  )
}
