import type { Session } from "../../client/types"

/** The name of the computer that sits there: its label, else the name it reported, else its id. */
export function sessionName({ note, name, activation_id }: Session): string {
  return note ?? name ?? activation_id
}
