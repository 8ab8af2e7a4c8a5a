import type { ComputerUser } from "../../client/types"

/** A named user's names with their address, or the address alone. */
export function userName({ first_name, last_name, email }: ComputerUser): string {
  const name = [first_name, last_name].filter(Boolean).join(" ")
  return name ? `${name} (${email})` : email
}
