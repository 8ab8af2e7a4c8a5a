import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"

import { EditDrawer } from "../../../../../components/common/modal-forms"
import { EditPolicyForm } from "../../../../../components/policies/edit-policy-form"
import { useLicensePolicy } from "../../../../../hooks/api/license-policies"

const EditPolicyPage = () => {
  const { id = "" } = useParams()
  const { t } = useTranslation("licensing")
  const { license_policy } = useLicensePolicy(id)
  return (
    <EditDrawer title={t("policies.edit")}>
      {license_policy && <EditPolicyForm policy={license_policy} />}
    </EditDrawer>
  )
}

export default EditPolicyPage
