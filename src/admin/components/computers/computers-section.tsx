import { ComputerDesktop } from "@medusajs/icons"
import { Container, Text } from "@medusajs/ui"
import { useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"

import { useActivations } from "../../hooks/api/activations"
import type { LicenseDetail } from "../../lib/types"
import { LoadError, RowsSkeleton } from "../common/section-states"
import { ListPager } from "../common/list-pager"
import { ComputerTable } from "./computer-table"
import { COMPUTERS_ANCHOR } from "./computers-link"
import { ComputersHeader } from "./computers-header"
import { useComputerActs } from "./use-computer-acts"

const PAGE_SIZE = 10

/** Scrolls to the section if the address asks for it. */
const useAnchor = () => {
  const ref = useRef<HTMLDivElement>(null)
  const { hash } = useLocation()
  useEffect(() => {
    if (hash === `#${COMPUTERS_ANCHOR}`) void ref.current?.scrollIntoView({ block: "start" })
  }, [hash])
  return ref
}

const NoComputers = () => {
  const { t } = useTranslation("licensing")
  return (
    <div className="flex flex-col items-center gap-y-2 px-6 py-8 text-center">
      <ComputerDesktop className="text-ui-fg-subtle" />
      <Text size="small" leading="compact" weight="plus">
        {t("computers.empty")}
      </Text>
      <Text size="small" className="text-ui-fg-subtle max-w-md text-pretty">
        {t("computers.emptyHint")}
      </Text>
    </div>
  )
}

/** The computers on which a license is activated, and the acts on them. */
export const ComputersSection = ({ license }: { license: LicenseDetail }) => {
  const ref = useAnchor()
  const [ended, setEnded] = useState(false)
  const [page, setPage] = useState(0)
  const {
    activations,
    count = 0,
    error,
    refetch,
  } = useActivations(license.id, {
    ...(!ended && { status: "active" }),
    limit: PAGE_SIZE,
    offset: page * PAGE_SIZE,
  })
  const acts = useComputerActs(license)
  const showEnded = (on: boolean) => {
    setEnded(on)
    setPage(0)
  }
  // The last row of the last page may have been removed.
  useEffect(() => {
    if (activations?.length === 0 && page > 0) setPage(0)
  }, [activations, page])
  return (
    <Container
      ref={ref}
      id={COMPUTERS_ANCHOR}
      className="scroll-mt-4 divide-y p-0"
      data-testid="computers"
    >
      <ComputersHeader
        license={license}
        ended={ended}
        onEnded={showEnded}
        onAdd={() => acts.add(license.id)}
      />
      {!activations &&
        (error ? <LoadError error={error} onRetry={refetch} /> : <RowsSkeleton rows={3} />)}
      {activations?.length === 0 && <NoComputers />}
      {activations && activations.length > 0 && (
        <ComputerTable
          activations={activations}
          menuOf={acts.menuOf}
          lastLine={count > PAGE_SIZE}
        />
      )}
      {count > PAGE_SIZE && (
        <ListPager count={count} capped={false} pageSize={PAGE_SIZE} page={page} onPage={setPage} />
      )}
      {acts.element}
    </Container>
  )
}
