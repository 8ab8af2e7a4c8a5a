import type { LicenseAct, LicenseActBody, LicenseTarget } from "../lib/license-acts"
import { newId } from "../lib/new-id"
import type { LicenseBatch } from "../lib/types"
import { sendLicenseBatch, useInvalidateLicenses } from "./api/licenses"
import { useChunkedRun } from "./use-chunked-run"
import { refusalText } from "../lib/sdk"

/** Size of a step for selected licenses, small enough for a visible progress. */
const IDS_A_STEP = 200

export type BulkProgress = {
  done: number
  changed: number
  unchanged: number
  /** Number of refused licenses by the shop's reason. */
  refused: Record<string, number>
}

const NOTHING: BulkProgress = { done: 0, changed: 0, unchanged: 0, refused: {} }

const add = (before: BulkProgress, batch: LicenseBatch): BulkProgress => {
  const refused = { ...before.refused }
  for (const { code, message } of batch.refused) {
    const text = refusalText(code, message)
    refused[text] = (refused[text] ?? 0) + 1
  }
  return {
    done: before.done + batch.changed + batch.unchanged + batch.refused.length,
    changed: before.changed + batch.changed,
    unchanged: before.unchanged + batch.unchanged,
    refused,
  }
}

type BulkTarget = Exclude<LicenseTarget, { kind: "one" | "unit" }>
type Job = { id: string; act: LicenseAct; body: LicenseActBody; target: BulkTarget }

const send = async ({ id, act, body, target }: Job, cursor: string | null) => {
  const common = { action: act, params: body }
  const key = `${id}:${cursor ?? ""}`
  if (target.kind === "filter") {
    const after = cursor ?? undefined
    const { batch } = await sendLicenseBatch({ ...common, filter: target.filter, after }, key)
    return { batch, cursor: batch.next }
  }
  const from = Number(cursor ?? 0)
  const to = from + IDS_A_STEP
  const { batch } = await sendLicenseBatch({ ...common, ids: target.ids.slice(from, to) }, key)
  return { batch, cursor: to < target.ids.length ? String(to) : null }
}

/** One act on many licenses, step by step; licenses are reloaded at the end. */
export const useBulkAct = (onDone?: (progress: BulkProgress) => void) => {
  const invalidate = useInvalidateLicenses()
  const run = useChunkedRun<BulkProgress, Job>(
    NOTHING,
    async (job, at, progress) => {
      const { batch, cursor } = await send(job, at)
      return { cursor, progress: add(progress, batch) }
    },
    onDone
  )
  return { ...run, start: (job: Omit<Job, "id">) => run.start({ id: newId(), ...job }), invalidate }
}

export type BulkRun = ReturnType<typeof useBulkAct>
