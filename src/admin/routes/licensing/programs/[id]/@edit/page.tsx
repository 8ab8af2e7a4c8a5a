import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"

import { EditDrawer } from "../../../../../components/common/modal-forms"
import { EditProgramForm } from "../../../../../components/programs/edit-program-form"
import { useLicenseProgram } from "../../../../../hooks/api/license-programs"

const EditProgramPage = () => {
  const { id = "" } = useParams()
  const { t } = useTranslation("licensing")
  const { license_program } = useLicenseProgram(id)
  return (
    <EditDrawer title={t("programs.edit")}>
      {license_program && <EditProgramForm program={license_program} />}
    </EditDrawer>
  )
}

export default EditProgramPage
