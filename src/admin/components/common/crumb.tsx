import { useTranslation } from "react-i18next"

/** A translated breadcrumb, for the `handle` of a route (which is no component itself). */
export const Crumb = ({ label }: { label: string }) => {
  const { t } = useTranslation("licensing")
  return <span>{t(label)}</span>
}
