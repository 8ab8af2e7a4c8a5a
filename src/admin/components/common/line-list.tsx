import { Alert } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

/** One line of an imported list and what is said of it. */
export type Line = { line: number; code: string; message: string }

type Props<L extends Line> = {
  title: string
  lines: readonly L[]
  /** How many there are in all. */
  count: number
  variant: "warning" | "info"
  textOf: (line: L) => string
  testId: string
  children?: ReactNode
}

/** Lines of an imported list that were rejected or repaired, by number, and why. */
export const LineList = <L extends Line>({
  title,
  lines,
  count,
  variant,
  textOf,
  testId,
  children,
}: Props<L>) => {
  const { t } = useTranslation("licensing")
  const hidden = count - lines.length
  return (
    <Alert variant={variant}>
      {title}
      <ul className="my-2 max-h-48 overflow-y-auto" data-testid={testId} tabIndex={0}>
        {lines.map((each) => (
          <li key={`${each.line}:${each.code}`}>
            {t("serialImport.faultOfLine", { line: each.line, fault: textOf(each) })}
          </li>
        ))}
        {hidden > 0 && <li>{t("serialImport.more", { count: hidden })}</li>}
      </ul>
      {children}
    </Alert>
  )
}
