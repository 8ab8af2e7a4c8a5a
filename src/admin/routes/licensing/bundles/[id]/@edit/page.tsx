import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"

import { EditDrawer } from "../../../../../components/common/modal-forms"
import { EditBundleForm } from "../../../../../components/bundles/edit-bundle-form"
import { useLicenseBundle } from "../../../../../hooks/api/license-bundles"

const EditBundlePage = () => {
  const { id = "" } = useParams()
  const { t } = useTranslation("licensing")
  const { license_bundle } = useLicenseBundle(id)
  return (
    <EditDrawer title={t("bundles.edit")}>
      {license_bundle && <EditBundleForm bundle={license_bundle} />}
    </EditDrawer>
  )
}

export default EditBundlePage
