import { RouteFocusModal } from "@medusajs/dashboard/components"
import { useSearchParams } from "react-router-dom"

import { CreatePolicyForm } from "../../../../components/policies/create-policy-form"

const CreatePolicyPage = () => {
  const [params] = useSearchParams()
  return (
    <RouteFocusModal>
      <CreatePolicyForm programId={params.get("program_id") ?? ""} />
    </RouteFocusModal>
  )
}

export default CreatePolicyPage
