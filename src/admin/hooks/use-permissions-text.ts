import { useTranslation } from "react-i18next"

/** A manager's extra permissions, in one line. */
export const usePermissionsText = () => {
  const { t } = useTranslation("licensing")
  return (permissions: readonly string[]): string =>
    permissions.map((each) => t(`managers.permission.${each}`)).join(", ") ||
    t("managers.noPermissions")
}
