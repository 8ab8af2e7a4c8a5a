import { useComputers } from "../../hooks/api/computers"
import { useStoredChoice } from "../../hooks/use-stored-choice"
import type { Computer, License } from "../../lib/types"
import { useComputerActs } from "../computers/use-computer-acts"

/** Up to this many computers are shown at once. */
const FEW = 6
const MAX_COMPUTERS = 100

/**
 * The active computers of the licenses of one page: shown at once if they are few, else on demand,
 * which the browser remembers. Render `element` once; it holds the open dialog.
 */
export const useOrderComputers = (licenses: License[] | undefined) => {
  const used = licenses?.filter(({ seats_used }) => seats_used > 0) ?? []
  const total = used.reduce((sum, { seats_used }) => sum + seats_used, 0)
  const [shown, onShow] = useStoredChoice("show-computers", total <= FEW)
  const { computers } = useComputers(
    { license_id: used.map(({ id }) => id), status: "active", limit: MAX_COMPUTERS, offset: 0 },
    shown && used.length > 0
  )
  const acts = useComputerActs()
  const of = ({ id, seats_used }: License): Computer[] =>
    shown && seats_used > 0 ? (computers ?? []).filter(({ license_id }) => license_id === id) : []
  return { some: total > 0, shown, onShow, of, menuOf: acts.menuOf, element: acts.element }
}
