import type { SerialBatch } from "../lib/types"
import { generateSerials } from "./api/serial-batches"
import { useInvalidateSerials } from "./api/serial-numbers"
import { useChunkedRun } from "./use-chunked-run"

/**
 * Generates the missing codes of a batch, a few thousand per request. It can be stopped and resumed,
 * even on another day; the shop never creates more than requested.
 */
export const useGenerateRun = (batch: SerialBatch, onDone: (count: number) => void) => {
  const invalidate = useInvalidateSerials()
  return useChunkedRun<number, string>(
    batch.count,
    async (id) => {
      const { serial_batch } = await generateSerials(id)
      const { count, state } = serial_batch
      return { cursor: state === "ready" ? null : String(count), progress: count }
    },
    (count) => {
      onDone(count)
      return invalidate()
    }
  )
}
