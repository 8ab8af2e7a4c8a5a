import { useTranslation } from "react-i18next"

import { nameAndEmail } from "../../lib/person"
import type { ListedActivation } from "../../lib/types"

/** Whose computer it is, of a license for named users. */
export const ComputerUserLine = ({ user }: { user: NonNullable<ListedActivation["user"]> }) => {
  const { t } = useTranslation("licensing")
  return (
    <span
      data-testid="computer-user"
      className="txt-compact-xsmall text-ui-fg-subtle [overflow-wrap:anywhere]"
    >
      {t("computers.user", { user: nameAndEmail(user) })}
    </span>
  )
}
