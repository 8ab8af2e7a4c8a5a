import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"

import { EditDrawer } from "../../../../../components/common/modal-forms"
import { EditFeaturesForm } from "../../../../../components/programs/edit-features-form"
import { useLicenseProgram } from "../../../../../hooks/api/license-programs"

const EditFeaturesPage = () => {
  const { id = "" } = useParams()
  const { t } = useTranslation("licensing")
  const { license_program } = useLicenseProgram(id)
  return (
    <EditDrawer title={t("features.edit")}>
      {license_program && <EditFeaturesForm program={license_program} />}
    </EditDrawer>
  )
}

export default EditFeaturesPage
