import { Alert, Badge, clx, Table, Text } from "@medusajs/ui"
import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"

import type { LockPair } from "../../lib/types"

const LockRow = ({ lock, hardware, before, after, changed }: LockPair) => {
  const { t } = useTranslation("licensing")
  const value = (mark: string | null) => (
    <code
      className="txt-compact-xsmall block max-w-24 truncate font-mono"
      title={mark ?? undefined}
    >
      {mark ?? t("computers.compare.absent")}
    </code>
  )
  return (
    <Table.Row className={clx(changed && "bg-ui-tag-orange-bg hover:bg-ui-tag-orange-bg")}>
      <Table.Cell className="h-auto py-2">
        <div className="flex flex-col">
          <span>{t(`locks.${lock}`)}</span>
          <span className="txt-compact-xsmall text-ui-fg-subtle">
            {t(`computers.compare.${hardware ? "hardware" : "software"}`)}
          </span>
        </div>
      </Table.Cell>
      <Table.Cell>{value(before)}</Table.Cell>
      <Table.Cell>{value(after)}</Table.Cell>
      <Table.Cell>
        <Badge size="2xsmall" color={changed ? "orange" : "grey"}>
          {t(`computers.compare.${changed ? "changed" : "same"}`)}
        </Badge>
      </Table.Cell>
    </Table.Row>
  )
}

/** The parts of two computers side by side; null if they cannot be compared. */
export const LockComparison = ({ locks }: { locks: LockPair[] | null }) => {
  const { t } = useTranslation("licensing")
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    void ref.current?.scrollIntoView({ block: "end" })
  }, [locks])
  const changed = locks?.filter((pair) => pair.changed) ?? []
  return (
    <div ref={ref} className="flex flex-col gap-y-3" aria-live="polite">
      {!locks && <Alert variant="warning">{t("computers.compare.none")}</Alert>}
      {locks && (
        <>
          <div>
            <Text size="small" leading="compact" weight="plus">
              {t("computers.compare.title")}
            </Text>
            <Text size="small" className="text-ui-fg-subtle">
              {t("computers.compare.summary", {
                count: changed.length,
                hardware: changed.filter(({ hardware }) => hardware).length,
              })}{" "}
              {t("computers.compare.hint")}
            </Text>
          </div>
          <div className="overflow-x-auto rounded-lg border">
            <Table aria-label={t("computers.compare.title")}>
              <Table.Header className="border-t-0">
                <Table.Row>
                  <Table.HeaderCell>{t("computers.compare.part")}</Table.HeaderCell>
                  <Table.HeaderCell>{t("computers.compare.before")}</Table.HeaderCell>
                  <Table.HeaderCell>{t("computers.compare.after")}</Table.HeaderCell>
                  <Table.HeaderCell />
                </Table.Row>
              </Table.Header>
              <Table.Body className="border-b-0">
                {locks.map((pair) => (
                  <LockRow key={pair.lock} {...pair} />
                ))}
              </Table.Body>
            </Table>
          </div>
        </>
      )}
    </div>
  )
}
