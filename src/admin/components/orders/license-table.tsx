import { Text } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import { useTranslation } from "react-i18next"

import { useOrderLicenses } from "../../hooks/api/order-licenses"
import { useDebounced } from "../../hooks/use-debounced"
import { useRowSelection } from "../../hooks/use-row-selection"
import type { License, LicenseStatus } from "../../lib/types"
import { LoadError } from "../common/section-states"
import { useLicenseActs } from "../licenses/acts/use-license-acts"
import { BulkBar } from "../licenses/bulk-bar"
import { ListPager } from "../common/list-pager"
import { LicenseRows } from "./license-rows"
import { LicensesToolbar } from "./licenses-toolbar"
import { useOrderComputers } from "./use-order-computers"

const PAGE_SIZE = 10

/** Filter and page of the list; a changed filter starts at the first page. */
const useNarrowing = () => {
  const [page, setPage] = useState(0)
  const [search, setSearch] = useState("")
  const [status, setStatus] = useState<LicenseStatus>()
  const q = useDebounced(search.trim())
  const first = <T,>(set: (value: T) => void) => {
    return (value: T) => {
      set(value)
      setPage(0)
    }
  }
  return {
    filters: { ...(q && { q }), ...(status && { status: [status] }) },
    page,
    setPage,
    bar: { search, onSearch: first(setSearch), status, onStatus: first(setStatus) },
  }
}

/** The selection with or without the rows of this page. */
const withRows = (rows: Record<string, boolean>, page: License[], on: boolean) => {
  const ids = page.map(({ id }) => id)
  const others = Object.fromEntries(Object.entries(rows).filter(([id]) => !ids.includes(id)))
  return on ? { ...others, ...Object.fromEntries(ids.map((id) => [id, true])) } : others
}

type Props = {
  orderId: string
  polling: boolean
  /** Shown instead while the order has no licenses. */
  empty: ReactNode
}

/** An order's licenses: search, status, pages, acts on one, on selected or on all found licenses. */
export const LicenseTable = ({ orderId, polling, empty }: Props) => {
  const { t } = useTranslation("licensing")
  const { filters, page, setPage, bar } = useNarrowing()
  const query = { ...filters, limit: PAGE_SIZE, offset: page * PAGE_SIZE }
  const list = useOrderLicenses(orderId, query, polling)
  const { licenses, count = 0, count_capped, error, refetch } = list
  const selection = useRowSelection(filters)
  const acts = useLicenseActs({
    onDone: (act) => {
      selection.clear()
      if (act === "delete") setPage(0)
    },
  })
  const computers = useOrderComputers(licenses)
  const { rows, all, setRows } = selection
  const ticked = licenses?.filter(({ id }) => all || rows[id]).length ?? 0
  const narrowed = Object.keys(filters).length > 0
  const whole = ticked > 0 && ticked === licenses?.length
  // An open dialog stays even after the last license is gone.
  if (licenses && count === 0 && page === 0 && !narrowed) {
    return (
      <>
        {empty}
        {acts.element}
      </>
    )
  }
  return (
    <div>
      <LicensesToolbar
        {...bar}
        computers={computers.some ? { shown: computers.shown, onShow: computers.onShow } : null}
      />
      <BulkBar
        selection={selection}
        filters={{ ...filters, order_id: [orderId] }}
        count={count}
        capped={count_capped}
        onAct={acts.open}
      />
      {error && !licenses && <LoadError error={error} onRetry={refetch} />}
      {!(error && !licenses) && licenses?.length !== 0 && (
        <LicenseRows
          licenses={licenses}
          checked={whole || (ticked > 0 && "indeterminate")}
          onCheck={(on) => setRows(withRows(rows, licenses ?? [], on))}
          closed={count <= PAGE_SIZE}
          computers={computers}
          menuOfUnit={acts.menuOfUnit}
          partsOf={(license) => ({
            license,
            menu: acts.menuOf(license),
            selected: all || Boolean(rows[license.id]),
            onSelect: (on) => setRows(withRows(rows, [license], on)),
          })}
        />
      )}
      {licenses?.length === 0 && (
        <Text size="small" leading="compact" className="text-ui-fg-subtle px-6 py-4">
          {t("orders.filter.none")}
        </Text>
      )}
      {count > PAGE_SIZE && (
        <ListPager
          count={count}
          capped={count_capped}
          pageSize={PAGE_SIZE}
          page={page}
          onPage={setPage}
        />
      )}
      {acts.element}
      {computers.element}
    </div>
  )
}
