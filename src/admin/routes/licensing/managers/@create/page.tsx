import { RouteFocusModal } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"

import { CreateManagerForm } from "../../../../components/managers/create-manager-form"
import { useLicensingSettings } from "../../../../hooks/api/licensing-settings"

const CreateManagerPage = () => {
  const { t } = useTranslation("licensing")
  const { licensing_settings: settings } = useLicensingSettings()
  return (
    <RouteFocusModal>
      {settings ? (
        <CreateManagerForm settings={settings.managers} />
      ) : (
        <RouteFocusModal.Title className="sr-only">{t("managers.add.title")}</RouteFocusModal.Title>
      )}
    </RouteFocusModal>
  )
}

export default CreateManagerPage
