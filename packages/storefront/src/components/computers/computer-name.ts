import type { CustomerActivation } from "../../client/types"
import type { Text } from "../../react/text"

/** What people call a computer: its label, else the name it told, else its number. */
export function computerName({ messages, fill }: Text, computer: CustomerActivation): string {
  return (
    computer.note ??
    computer.name ??
    fill(messages.computers.unnamed, { number: computer.sequence })
  )
}
