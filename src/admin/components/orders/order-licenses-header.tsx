import { ArrowPath, ClockSolid, DocumentText, EnvelopeSolid } from "@medusajs/icons"
import { Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { OrderActs } from "../../hooks/use-order-acts"
import type { OrderLicensing } from "../../lib/types"
import { Actions } from "../common/actions"

type Props = { licensing: OrderLicensing | undefined; acts: OrderActs; onHistory: () => void }

/** Title, the figures in a line, and the acts. */
export const OrderLicensesHeader = ({ licensing, acts, onHistory }: Props) => {
  const { t } = useTranslation("licensing")
  const canMail = licensing && licensing.in_force > 0 && licensing.mail.status !== "disabled"
  return (
    <div className="flex items-center justify-between gap-x-4 px-6 py-4">
      <div>
        <Heading level="h2">{t("orders.title")}</Heading>
        {licensing && licensing.issued > 0 && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("orders.summary", {
              issued: t("orders.issued", { count: licensing.issued }),
              inForce: licensing.in_force,
            })}
          </Text>
        )}
      </div>
      {licensing && (
        <Actions
          label={t("states.actionsOf", { name: t("orders.title") })}
          groups={[
            {
              actions: [
                {
                  label: t("orders.check.label"),
                  icon: <ArrowPath />,
                  onClick: acts.check,
                  disabled: acts.isPending,
                },
                ...(licensing.unlicensed_policies > 0
                  ? [
                      {
                        label: t("orders.apply.label"),
                        icon: <DocumentText />,
                        onClick: acts.apply,
                        disabled: acts.isPending,
                      },
                    ]
                  : []),
                ...(canMail
                  ? [
                      {
                        label: t("orders.mail.send"),
                        icon: <EnvelopeSolid />,
                        onClick: acts.sendMail,
                        disabled: acts.isPending,
                      },
                    ]
                  : []),
              ],
            },
            {
              actions: [{ label: t("history.open"), icon: <ClockSolid />, onClick: onHistory }],
            },
          ]}
        />
      )}
    </div>
  )
}
