import { useTranslation } from "react-i18next"

/** A list's count in the reader's number format; a capped count is `10,000+`. */
export const useCountText = () => {
  const { t } = useTranslation("licensing")
  return (count: number, capped?: boolean): string =>
    t(capped ? "licenseList.capped" : "licenseList.exact", { count })
}
