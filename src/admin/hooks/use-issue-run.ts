import { useRef } from "react"

import { ISSUE_CHUNK, toIssueBody, unitsOf, type IssueFormValues } from "../lib/issue-form"
import { newId } from "../lib/new-id"
import { issueLicenses } from "./api/order-issue"
import { useChunkedRun } from "./use-chunked-run"

export type IssueProgress = { units: number; ids: string[] }

/**
 * Issues the licenses of the form, one chunk per request. Each chunk has a key made when the form opened,
 * so that neither a double click nor a repeat after a lost answer issues anything twice.
 */
export const useIssueRun = (orderId: string, onDone: (progress: IssueProgress) => void) => {
  const formKey = useRef(newId())
  const run = useChunkedRun<IssueProgress, IssueFormValues>(
    { units: 0, ids: [] },
    async (values, _cursor, { units, ids }) => {
      const body = toIssueBody(values, units)
      const { license_ids } = await issueLicenses(orderId, body, `${formKey.current}:${units}`)
      const done = Math.min(units + ISSUE_CHUNK, unitsOf(values))
      return {
        cursor: done < unitsOf(values) ? String(done) : null,
        progress: { units: done, ids: [...ids, ...license_ids] },
      }
    },
    onDone
  )
  return {
    ...run,
    /** Back to the form after a refusal; the next send is a new request. */
    correct: () => {
      formKey.current = newId()
      run.reset()
    },
  }
}

export type IssueRun = ReturnType<typeof useIssueRun>
