import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { Actions } from "../common/actions"
import { useSerialActs } from "./acts/use-serial-acts"

/** Beside the heading of the list: links to the batches and to a new one, and acts on a pasted list. */
export const SerialListActs = () => {
  const { t } = useTranslation("licensing")
  const acts = useSerialActs()
  return (
    <>
      <Button size="small" variant="secondary" asChild>
        <Link to="/licensing/serials/batches">{t("batches.title")}</Link>
      </Button>
      <Button size="small" variant="secondary" asChild>
        <Link to="/licensing/serials/batches/create">{t("batches.create")}</Link>
      </Button>
      <Actions
        label={t("states.actionsOf", { name: t("serials.title") })}
        groups={[
          {
            actions: (["blacklist", "allow"] as const).map((act) =>
              acts.actionOf(act, { kind: "list" }, t(`serialActs.${act}.list`))
            ),
          },
        ]}
      />
      {acts.element}
    </>
  )
}
