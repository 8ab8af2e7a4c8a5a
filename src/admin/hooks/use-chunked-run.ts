import { useEffect, useRef, useState } from "react"

import { toApiError, type ApiError } from "../lib/errors"

/** `stopping`: waits for the current step. `failed` and `stopped` can be resumed. */
export type RunPhase = "idle" | "running" | "stopping" | "stopped" | "failed" | "done"

type Position<T> = { cursor: string | null; progress: T }
type RunState<T> = { phase: RunPhase; progress: T; error?: ApiError }

/**
 * Long work in steps, one request each: shows the progress, can be stopped between two steps and resumes
 * where it was, also after a failure. A step returns the next cursor, or null at the end;
 * repeating a step must be harmless, since its answer may be lost.
 */
export const useChunkedRun = <T, J>(
  initial: T,
  step: (job: J, cursor: string | null, progress: T) => Promise<Position<T>>,
  onDone?: (progress: T) => void
) => {
  const position = useRef<Position<T>>({ cursor: null, progress: initial })
  const job = useRef<J | null>(null)
  const wanted = useRef(false)
  const [state, setState] = useState<RunState<T>>({ phase: "idle", progress: initial })

  useEffect(
    () => () => {
      wanted.current = false
    },
    []
  )

  const show = (phase: RunPhase, error?: ApiError) =>
    setState({ phase, progress: position.current.progress, error })

  const resume = async () => {
    if (wanted.current || job.current === null) return
    wanted.current = true
    show("running")
    try {
      while (wanted.current) {
        position.current = await step(
          job.current,
          position.current.cursor,
          position.current.progress
        )
        if (position.current.cursor === null) {
          wanted.current = false
          show("done")
          onDone?.(position.current.progress)
          return
        }
        if (wanted.current) show("running")
      }
      show("stopped")
    } catch (error) {
      wanted.current = false
      show("failed", toApiError(error))
    }
  }

  return {
    ...state,
    start: (what: J) => {
      job.current = what
      return resume()
    },
    resume,
    /** Discards the run. */
    reset: () => {
      if (wanted.current) return
      position.current = { cursor: null, progress: initial }
      show("idle")
    },
    stop: () => {
      wanted.current = false
      setState((now) => (now.phase === "running" ? { ...now, phase: "stopping" } : now))
    },
  }
}
