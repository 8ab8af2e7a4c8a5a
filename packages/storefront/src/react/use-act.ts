import { useRef, useState } from "react"

import type { LicensingError } from "../client/errors"
import type { LicensingClient } from "../client/types"
import { useLicensing } from "./provider"

export type Act = {
  run: () => void
  busy: boolean
  error: LicensingError | null
  /** Clears the error, for example while the input is being corrected. */
  clear: () => void
}

/**
 * An act that changes the shop's data. It runs once at a time; shown data is loaded again after it,
 * also after a refusal, which may be due to a change that is not shown yet.
 */
export function useAct<T>(
  act: (client: LicensingClient) => Promise<T>,
  done: (answer: T) => void
): Act {
  const { client, refresh, failure } = useLicensing()
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<LicensingError | null>(null)
  const run = async () => {
    if (running.current) {
      return
    }
    running.current = true
    setBusy(true)
    setError(null)
    try {
      done(await act(client))
    } catch (reason) {
      setError(failure(reason))
    } finally {
      running.current = false
      setBusy(false)
      refresh()
    }
  }
  return { run: () => void run(), busy, error, clear: () => setError(null) }
}
