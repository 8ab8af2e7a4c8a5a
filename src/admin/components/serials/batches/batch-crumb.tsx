import { useSerialBatch } from "../../../hooks/api/serial-batches"
import { useSidebarMark } from "../../../hooks/use-sidebar-mark"

/** The batch's name in the breadcrumbs, from the cache that its page fills. */
export const BatchCrumb = ({ id }: { id: string }) => {
  useSidebarMark("/licensing/serials")
  const { serial_batch } = useSerialBatch(id)
  return <span>{serial_batch?.name ?? "…"}</span>
}
