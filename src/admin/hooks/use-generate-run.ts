import type { SerialBatch } from "../lib/types"
import { generateSerials } from "./api/serial-batches"
import { useInvalidateSerials } from "./api/serial-numbers"
import { useChunkedRun } from "./use-chunked-run"

/**
 * Generates what is missing of a batch, some thousand a request. It can be stopped and goes on where it was,
 * here or on another day; the shop makes no more than are wanted.
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
