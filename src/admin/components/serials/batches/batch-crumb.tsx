import { useSerialBatch } from "../../../hooks/api/serial-batches"

/** The batch's name in the breadcrumbs, from the cache that its page fills. */
export const BatchCrumb = ({ id }: { id: string }) => {
  const { serial_batch } = useSerialBatch(id)
  return <span>{serial_batch?.name ?? "…"}</span>
}
