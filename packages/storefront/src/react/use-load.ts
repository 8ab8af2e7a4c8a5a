import { useEffect, useState } from "react"

import type { LicensingError } from "../client/errors"
import type { LicensingClient, RequestOptions } from "../client/types"
import { useLicensing } from "./provider"

export type Loaded<T> = {
  /** The newest answer; stays while another one is loading, so that nothing jumps. */
  data: T | undefined
  error: LicensingError | null
  /** An answer is loading. */
  busy: boolean
  reload: () => void
}

type State<T> = { key: string; data?: T; error: LicensingError | null; busy: boolean }

/**
 * Asks the shop, and again when `key` changes or something was changed elsewhere. An answer that is
 * no longer needed is dropped. Data of another `key` is kept only if `keep` allows it.
 */
export function useLoad<T>(
  key: string,
  load: (client: LicensingClient, options: RequestOptions) => Promise<T>,
  keep = false
): Loaded<T> {
  const { client, version, failure } = useLicensing()
  const [tries, setTries] = useState(0)
  const [state, setState] = useState<State<T>>({ key, error: null, busy: true })

  useEffect(() => {
    const abort = new AbortController()
    setState((before) => ({ ...before, busy: true }))
    load(client, { signal: abort.signal })
      .then((data) => {
        if (!abort.signal.aborted) {
          setState({ key, data, error: null, busy: false })
        }
      })
      .catch((error: unknown) => {
        if (!abort.signal.aborted) {
          setState((before) => ({ ...before, key, error: failure(error), busy: false }))
        }
      })
    return () => abort.abort()
    // `load` is new with every render; `key` has everything that it reads.
  }, [client, key, version, tries])

  const isCurrent = keep || state.key === key
  return {
    data: isCurrent ? state.data : undefined,
    error: isCurrent ? state.error : null,
    // Data kept while the next loads is shown, but is not the answer yet.
    busy: state.busy || state.key !== key,
    reload: () => setTries((before) => before + 1),
  }
}
