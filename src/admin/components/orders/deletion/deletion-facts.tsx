import { useTranslation } from "react-i18next"

import type { OrderDeletion } from "../../../lib/types"

/** What will be deleted and what will stay. */
export const DeletionFacts = ({ deletion }: { deletion: OrderDeletion }) => {
  const { t } = useTranslation("licensing")
  const { licenses, activations, bought_uses, managers, native_order, kept_because } = deletion
  const because = kept_because.map((cause) => t(`deletion.because.${cause}`)).join(", ")
  return (
    <ul className="txt-compact-small text-ui-fg-base flex list-disc flex-col gap-y-1 pl-5">
      <li>{t("deletion.licenses", { count: licenses })}</li>
      <li>{t("deletion.activations", { count: activations })}</li>
      {bought_uses > 0 && <li>{t("deletion.boughtUses", { count: bought_uses })}</li>}
      {managers.length > 0 && (
        <li>
          {t("deletion.managers", { count: managers.length })}
          <ul className="text-ui-fg-subtle flex flex-col">
            {managers.map(({ id, email }) => (
              <li key={id} className="break-all">
                {email}
              </li>
            ))}
          </ul>
        </li>
      )}
      <li>
        {native_order === "deleted"
          ? t("deletion.orderDeleted")
          : t("deletion.orderKept", { because })}
      </li>
      <li>{t("deletion.noMoney")}</li>
      <li>{t("deletion.final")}</li>
    </ul>
  )
}
