import { RouteFocusModal } from "@medusajs/dashboard/components"

import { CreateBundleForm } from "../../../../components/bundles/create-bundle-form"

const CreateBundlePage = () => (
  <RouteFocusModal>
    <CreateBundleForm />
  </RouteFocusModal>
)

export default CreateBundlePage
