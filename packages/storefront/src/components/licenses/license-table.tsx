import { Fragment, useEffect, useRef, useState } from "react"

import type { CustomerLicense, CustomerOrder } from "../../client/types"
import { useLastActivated } from "../../react/last-activated"
import { useText } from "../../react/provider"
import { useStoredChoice } from "../../react/use-stored-choice"
import { useLoad } from "../../react/use-load"
import { useDebouncedSearch } from "../../react/use-debounced-search"
import { Button } from "../ui/button"
import { Pager } from "../ui/pager"
import { Empty, Load } from "../ui/states"
import { Table } from "../ui/table"
import { LicenseFilter, type LicenseFilterValue, NO_FILTER } from "./license-filter"
import { byUnit } from "./by-unit"
import { LicenseRow } from "./license-row"
import { UnitRow } from "./unit-row"

const PAGE_SIZE = 20

/** Orders with more licenses than this have a filter. */
const FILTERED_FROM = 5

/** Up to this many licenses and computers, the computers are shown at once. */
const FEW = { licenses: 5, computers: 10 }

/** Storage key of the choice to show all computers. */
const KEPT = "medusa-licensing-computers"

/** The licenses of an order, each with its computers below it: shown at once if they are few, else on demand. */
export function LicenseTable({ order }: { order: CustomerOrder }) {
  const { messages, fill } = useText()
  const texts = messages.licenses
  const [filter, setFilter] = useState(NO_FILTER)
  const [page, setPage] = useState(0)
  const q = useDebouncedSearch(filter.q)
  useEffect(() => setPage(0), [q, filter.status])
  const isFiltered = q !== "" || filter.status !== ""
  const key = `licenses ${order.id} ${page} ${filter.status} ${q}`
  const licenses = useLoad(
    key,
    (client, options) => {
      const asked = { id: order.id, limit: PAGE_SIZE, offset: page * PAGE_SIZE }
      return isFiltered
        ? client.searchCustomerLicenses(
            { ...asked, q: q || undefined, status: filter.status ? [filter.status] : undefined },
            options
          )
        : client.listCustomerLicenses(asked, options)
    },
    true
  )
  const rows = licenses.data?.licenses
  // While another list is loading, these are still the rows of the previous one.
  const opened = useOpened(key, licenses.busy ? undefined : rows)
  useShownMark(rows, opened.show, setFilter)
  const canFilter = isFiltered || filter.q !== "" || (licenses.data?.count ?? 0) > FILTERED_FROM
  return (
    <section className="mpl-card" aria-label={texts.title}>
      <header className="mpl-card-head">
        <h2>{texts.title}</h2>
        {rows && rows.length > 1 && (
          <Button onClick={opened.toggleAll}>{opened.all ? texts.hideAll : texts.showAll}</Button>
        )}
      </header>
      {canFilter && <LicenseFilter value={filter} onChange={setFilter} />}
      <Load of={licenses}>
        {({ licenses: found, count, count_capped }) =>
          found.length === 0 ? (
            isFiltered ? (
              <Empty title={q ? fill(texts.nothingFound, { q }) : texts.nothingOfStatus}>
                {texts.nothingFoundHint}
              </Empty>
            ) : (
              <Empty title={texts.empty}>{texts.emptyHint}</Empty>
            )
          ) : (
            <>
              <LicenseRows order={order} rows={found} opened={opened} />
              <Pager
                count={count}
                capped={count_capped}
                pageSize={PAGE_SIZE}
                page={page}
                onPage={setPage}
              />
            </>
          )
        }
      </Load>
    </section>
  )
}

function LicenseRows({
  order,
  rows,
  opened,
}: {
  order: CustomerOrder
  rows: CustomerLicense[]
  opened: Opened
}) {
  const { messages } = useText()
  const { columns } = messages.licenses
  return (
    <Table
      label={messages.licenses.title}
      columns={[
        columns.license,
        columns.key,
        columns.status,
        columns.seats,
        columns.expires,
        { hidden: columns.computers },
      ]}
    >
      {byUnit(rows).map((unit) => (
        <Fragment key={unit[0].id}>
          {unit[0].bundle && <UnitRow order={order} license={unit[0]} />}
          {unit.map((license) => (
            <LicenseRow
              key={license.id}
              order={order}
              license={license}
              open={opened.is(license.id)}
              onToggle={() => opened.toggle(license.id)}
            />
          ))}
        </Fragment>
      ))}
    </Table>
  )
}

type Opened = ReturnType<typeof useOpened>

/**
 * Which licenses show their computers: as clicked, else as chosen for all, else whether they
 * are few, decided when the list loaded.
 * @param list identifies the list; a new list is decided again
 */
function useOpened(list: string, rows: CustomerLicense[] | undefined) {
  const [wanted, want] = useStoredChoice(KEPT)
  const [own, setOwn] = useState<Record<string, boolean>>({})
  const judged = useRef<{ list: string; few: boolean } | null>(null)
  if (rows && judged.current?.list !== list) {
    judged.current = { list, few: areFew(rows) }
  }
  const all = wanted ?? judged.current?.few ?? false
  const is = (id: string) => own[id] ?? all
  return {
    all,
    is,
    toggle: (id: string) => setOwn({ ...own, [id]: !is(id) }),
    show: (id: string) => setOwn((before) => ({ ...before, [id]: true })),
    toggleAll: () => {
      setOwn({})
      want(!all)
    },
  }
}

function areFew(rows: CustomerLicense[]): boolean {
  const computers = rows.reduce((sum, { seats_used }) => sum + seats_used, 0)
  return rows.length <= FEW.licenses && computers <= FEW.computers
}

/** Opens the license of a computer that was just activated; finds it by search if it is on another page. */
function useShownMark(
  rows: CustomerLicense[] | undefined,
  show: (id: string) => void,
  filter: (value: LicenseFilterValue) => void
): void {
  const marked = useLastActivated()
  const [seen, setSeen] = useState(marked)
  useEffect(() => {
    if (!marked || marked === seen || !rows) {
      return
    }
    setSeen(marked)
    show(marked.license_id)
    if (!rows.some(({ id }) => id === marked.license_id) && marked.site_code) {
      filter({ ...NO_FILTER, q: marked.site_code })
    }
  }, [marked, seen, rows])
}
