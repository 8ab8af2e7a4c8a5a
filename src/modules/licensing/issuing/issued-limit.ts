import { licensingError } from "../errors"

/** Most licenses of one act, of all policies together: they are issued in one transaction. */
const MAX_ISSUED = 20_000

/** @throws TOO_MANY_LICENSES */
export function refuseTooMany(count: number): void {
  if (count > MAX_ISSUED) {
    throw licensingError(
      "TOO_MANY_LICENSES",
      `At most ${MAX_ISSUED} licenses are issued in one act; these are ${count}`
    )
  }
}
