import { RouteFocusModal } from "@medusajs/dashboard/components"

import { CreateProgramForm } from "../../../../components/programs/create-program-form"

const CreateProgramPage = () => (
  <RouteFocusModal>
    <CreateProgramForm />
  </RouteFocusModal>
)

export default CreateProgramPage
