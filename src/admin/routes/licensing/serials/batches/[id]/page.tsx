import { LayoutComposer } from "@medusajs/dashboard/components"
import { useParams, type UIMatch } from "react-router-dom"

import { SectionPlaceholder } from "../../../../../components/common/section-states"
import { BatchCrumb } from "../../../../../components/serials/batches/batch-crumb"
import { BatchGeneralSection } from "../../../../../components/serials/batches/batch-general-section"
import { BatchTermsSection } from "../../../../../components/serials/batches/batch-terms-section"
import { GenerationSection } from "../../../../../components/serials/batches/generation-section"
import { ImportSection } from "../../../../../components/serials/batches/import-section"
import { SerialList } from "../../../../../components/serials/serial-list"
import { useSerialBatch } from "../../../../../hooks/api/serial-batches"
import type { SerialBatch } from "../../../../../lib/types"

/** The next step of a batch, or its serial numbers. */
const Contents = ({ batch }: { batch: SerialBatch }) => {
  if (batch.state === "ready") return <SerialList batchId={batch.id} />
  return batch.state === "generating" ? (
    <GenerationSection batch={batch} />
  ) : (
    <ImportSection batch={batch} />
  )
}

const SerialBatchPage = () => {
  const { id = "" } = useParams()
  const { serial_batch: batch, error, refetch } = useSerialBatch(id)
  if (!batch) return <SectionPlaceholder error={error} onRetry={refetch} rows={8} />
  return (
    <LayoutComposer
      widgetsZonePrefix="license_serial_batch.details"
      preferredLayoutId="core:two-column"
      data={batch}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="BatchGeneralSection">
              <BatchGeneralSection key={batch.id} batch={batch} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="BatchContentsSection">
              <Contents key={batch.id} batch={batch} />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <LayoutComposer.Entry id="BatchTermsSection">
            <BatchTermsSection batch={batch} />
          </LayoutComposer.Entry>
        ),
      }}
    />
  )
}

export const handle = {
  breadcrumb: ({ params }: UIMatch) => <BatchCrumb id={params.id ?? ""} />,
}

export default SerialBatchPage
