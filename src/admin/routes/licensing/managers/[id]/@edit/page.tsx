import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"

import { EditDrawer } from "../../../../../components/common/modal-forms"
import { EditManagerForm } from "../../../../../components/managers/edit-manager-form"
import { useLicenseManager } from "../../../../../hooks/api/license-managers"
import { useLicensingSettings } from "../../../../../hooks/api/licensing-settings"

const EditManagerPage = () => {
  const { id = "" } = useParams()
  const { t } = useTranslation("licensing")
  const { license_manager: manager } = useLicenseManager(id)
  const { licensing_settings: settings } = useLicensingSettings()
  return (
    <EditDrawer title={t("managerPage.edit.title")}>
      {manager && settings && (
        <EditManagerForm manager={manager} offered={settings.managers.offered} />
      )}
    </EditDrawer>
  )
}

export default EditManagerPage
