import type { CustomerLicense } from "../../client/types"

/** The name of a license: its program and policy, and the end of its key if it has one. */
export function licenseName({ program, policy, key_redacted }: CustomerLicense): string {
  return [`${program.name} – ${policy.name}`, key_redacted].filter(Boolean).join(" ")
}
