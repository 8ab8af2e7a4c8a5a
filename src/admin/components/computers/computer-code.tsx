import { Copy } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

type Props = {
  code: string
  /** The name of the code, for screen readers. */
  what: string
}

/** A code to read aloud or copy; it wraps only between groups. */
export const ComputerCode = ({ code, what }: Props) => {
  const { t } = useTranslation("licensing")
  return (
    <span className="flex items-center gap-x-1">
      <code className="txt-compact-xsmall text-ui-fg-base font-mono" title={what}>
        {code.split("-").map((group, index, all) => (
          <span key={`${index}-${group}`}>
            {group}
            {index < all.length - 1 && (
              <>
                -<wbr />
              </>
            )}
          </span>
        ))}
      </code>
      <Copy content={code} aria-label={t("computers.copyOf", { what })} />
    </span>
  )
}
