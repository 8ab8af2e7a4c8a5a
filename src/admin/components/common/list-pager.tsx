import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useCountText } from "../../hooks/use-count-text"

type Props = {
  count: number
  capped: boolean | undefined
  pageSize: number
  page: number
  onPage: (page: number) => void
}

/** The range of shown rows, the count (or that it is capped), and buttons to the other pages. */
export const ListPager = ({ count, capped, pageSize, page, onPage }: Props) => {
  const { t } = useTranslation("licensing")
  const countText = useCountText()
  const from = count === 0 ? 0 : page * pageSize + 1
  const to = Math.min(count, (page + 1) * pageSize)
  return (
    <nav
      aria-label={t("licenseList.pages")}
      className="txt-compact-small-plus text-ui-fg-subtle flex w-full items-center justify-between px-6 py-4"
    >
      <span aria-live="polite">
        {t("licenseList.shown", { from, to, total: countText(count, capped) })}
      </span>
      <div className="flex items-center gap-x-2">
        <Button
          size="small"
          variant="transparent"
          disabled={page === 0}
          onClick={() => onPage(page - 1)}
        >
          {t("general.prev")}
        </Button>
        <Button
          size="small"
          variant="transparent"
          disabled={to >= count}
          onClick={() => onPage(page + 1)}
        >
          {t("general.next")}
        </Button>
      </div>
    </nav>
  )
}
