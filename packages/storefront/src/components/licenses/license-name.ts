import type { CustomerLicense } from "../../client/types"

/** What a license is called: its program and policy, and the end of its key where there is one. */
export function licenseName({ program, policy, key_redacted }: CustomerLicense): string {
  return [`${program.name} – ${policy.name}`, key_redacted].filter(Boolean).join(" ")
}
