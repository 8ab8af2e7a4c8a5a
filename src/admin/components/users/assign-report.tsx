import { Alert } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { Answer } from "../../lib/types"

/** What came of each line of a list of users. */
export const AssignReport = ({ report }: { report: Answer<"assignUsers"> }) => {
  const { t } = useTranslation("licensing")
  const { lines, assigned, invited } = report
  const others = lines.filter(({ code }) => code !== "ASSIGNED")
  return (
    <div className="flex flex-col gap-y-4" role="status">
      <Alert variant={assigned.length > 0 ? "success" : "info"}>
        {t("users.assigned", { count: assigned.length })}{" "}
        {invited.length > 0 && t("users.invitedToo", { count: invited.length })}
      </Alert>
      {others.length > 0 && (
        <Alert variant="warning">
          {t("users.others", { count: others.length })}
          <ul
            className="my-2 max-h-64 overflow-y-auto [overflow-wrap:anywhere]"
            data-testid="user-lines"
            tabIndex={0}
          >
            {others.map(({ line, code, email }, index) => (
              <li key={index}>
                {t("users.line", { line, email: email ?? "–", fault: t(`users.lines.${code}`) })}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  )
}
