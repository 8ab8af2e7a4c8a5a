import { useTranslation } from "react-i18next"

/** A translated breadcrumb, for the `handle` of a route (which is not a component). */
export const Crumb = ({ label }: { label: string }) => {
  const { t } = useTranslation("licensing")
  return <span>{t(label)}</span>
}
