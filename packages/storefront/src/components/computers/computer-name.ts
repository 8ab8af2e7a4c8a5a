import type { CustomerActivation } from "../../client/types"
import type { Text } from "../../react/text"

/** The name of a computer: its label, else the name it reported, else its number. */
export function computerName({ messages, fill }: Text, computer: CustomerActivation): string {
  return (
    computer.note ??
    computer.name ??
    fill(messages.computers.unnamed, { number: computer.sequence })
  )
}
