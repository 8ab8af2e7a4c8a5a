import { Table } from "@medusajs/ui"
import { Fragment, type ComponentProps } from "react"
import { useTranslation } from "react-i18next"

import { useIsNarrow } from "../../hooks/use-is-narrow"
import { byUnit } from "../../lib/license-units"
import type { License } from "../../lib/types"
import { RowCards } from "../common/row-card"
import { ScrollBox } from "../common/scroll-box"
import { LicenseComputers, LicenseComputersRow } from "./license-computers"
import { LicenseCard, LicenseRow } from "./license-row"
import { LICENSE_COLUMNS, LicenseTableHead, LicenseTableSkeleton } from "./license-table-head"
import { UnitCard, UnitRow } from "./unit-row"
import type { useOrderComputers } from "./use-order-computers"

type Props = ComponentProps<typeof LicenseTableHead> & {
  /** Absent while loading. */
  licenses: License[] | undefined
  partsOf: (license: License) => ComponentProps<typeof LicenseRow>
  /** The acts on the licenses of one unit of a bundle. */
  menuOfUnit: (licenses: License[]) => ComponentProps<typeof UnitRow>["menu"]
  computers: Pick<ReturnType<typeof useOrderComputers>, "of" | "menuOf">
  /** Whether nothing follows below. */
  closed: boolean
}

/** The licenses of one page with their computers: rows of a table, cards on a phone. */
export const LicenseRows = ({
  licenses,
  partsOf,
  menuOfUnit,
  computers,
  closed,
  ...head
}: Props) => {
  const { t } = useTranslation("licensing")
  const asCards = useIsNarrow()
  const computersOf = (license: License) => ({
    license,
    computers: computers.of(license),
    menuOf: computers.menuOf,
  })
  const units = licenses && byUnit(licenses)
  if (asCards && units) {
    return (
      <RowCards label={t("orders.title")}>
        {units.map((unit) => (
          <Fragment key={unit[0].id}>
            {unit[0].bundle && <UnitCard license={unit[0]} menu={menuOfUnit(unit)} />}
            {unit.map((license) => (
              <LicenseCard key={license.id} {...partsOf(license)}>
                <LicenseComputers {...computersOf(license)} />
              </LicenseCard>
            ))}
          </Fragment>
        ))}
      </RowCards>
    )
  }
  return (
    <ScrollBox label={t("orders.title")}>
      <Table aria-label={t("orders.title")}>
        <LicenseTableHead {...head} />
        <Table.Body className={closed ? "!border-b-0" : undefined}>
          {!licenses && <LicenseTableSkeleton />}
          {units?.map((unit) => (
            <Fragment key={unit[0].id}>
              {unit[0].bundle && (
                <UnitRow license={unit[0]} menu={menuOfUnit(unit)} columns={LICENSE_COLUMNS} />
              )}
              {unit.map((license) => (
                <Fragment key={license.id}>
                  <LicenseRow {...partsOf(license)} />
                  <LicenseComputersRow columns={LICENSE_COLUMNS} {...computersOf(license)} />
                </Fragment>
              ))}
            </Fragment>
          ))}
        </Table.Body>
      </Table>
    </ScrollBox>
  )
}
