import { RouteFocusModal } from "@medusajs/dashboard/components"

import { CreateBatchForm } from "../../../../../components/serials/batches/create-batch-form"

const CreateBatchPage = () => (
  <RouteFocusModal>
    <CreateBatchForm />
  </RouteFocusModal>
)

export default CreateBatchPage
