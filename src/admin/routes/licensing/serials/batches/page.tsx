import { LayoutComposer } from "@medusajs/dashboard/components"

import { Crumb } from "../../../../components/common/crumb"
import { BatchTable } from "../../../../components/serials/batches/batch-table"

const SerialBatchesPage = () => (
  <LayoutComposer
    widgetsZonePrefix="license_serial_batch.list"
    preferredLayoutId="core:single-column"
    sections={{ main: <BatchTable /> }}
  />
)

export const handle = { breadcrumb: () => <Crumb label="batches.title" /> }

export default SerialBatchesPage
