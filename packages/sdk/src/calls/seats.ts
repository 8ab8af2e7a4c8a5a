import type { Core } from "../core"
import type { Decision } from "../decision"

/** Gives the floating seat up; the computer stays activated. A borrowed seat stays as it is. */
export async function releaseSession(core: Core, feature?: string): Promise<Decision> {
  if (feature === undefined && !(await core.store.update((state) => ({ ...state, kept: null })))) {
    return core.decide("STORAGE_FAILED")
  }
  const asked = await core.ask({
    call: "session_release",
    more: feature === undefined ? {} : { feature },
    asksForUse: false,
    namesComputer: true,
  })
  if (asked.heard === null) {
    return asked.decision
  }
  const { heard } = asked
  if (heard.kind === "silence") {
    return core.silent(heard)
  }
  return heard.kind === "refused" ? core.refused(heard) : core.answered(heard)
}
