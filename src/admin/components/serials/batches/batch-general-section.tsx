import { SectionRow } from "@medusajs/dashboard/components"
import { ArrowDownTray, DocumentText, Trash } from "@medusajs/icons"
import { Container, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"

import { useDeleteSerialBatch } from "../../../hooks/api/serial-batches"
import { useConfirmed } from "../../../hooks/use-confirmed"
import type { SerialBatch } from "../../../lib/types"
import { Actions } from "../../common/actions"
import { useSerialActs } from "../acts/use-serial-acts"
import { BatchStateBadge } from "./batch-state"
import { useBatchExport } from "./use-batch-export"

const FIGURES = ["count", "claimed_count", "reserved_count", "blacklisted_count"] as const

const useDelete = ({ id, name, count }: SerialBatch) => {
  const { t } = useTranslation("licensing")
  const navigate = useNavigate()
  const confirmed = useConfirmed()
  const { mutateAsync } = useDeleteSerialBatch(id)
  return async () => {
    const done = await confirmed({
      title: t("batches.delete.title", { name }),
      description: t("batches.delete.description", { count }),
      confirmText: t("actions.delete"),
      run: () => mutateAsync(),
      success: t("batches.delete.done", { name }),
    })
    if (done) navigate("/licensing/serials/batches", { replace: true })
  }
}

const useMenu = (batch: SerialBatch, { actionOf }: ReturnType<typeof useSerialActs>) => {
  const { t } = useTranslation("licensing")
  const remove = useDelete(batch)
  const exporting = useBatchExport(batch)
  const disabled = exporting.isRunning
  const target = { kind: "batch", batch } as const
  const ready = [
    {
      actions: [
        {
          label: t("batches.export.withCodes"),
          icon: <ArrowDownTray />,
          disabled,
          onClick: () => void exporting.withKeys(),
        },
        {
          label: t("batches.export.masked"),
          icon: <DocumentText />,
          disabled,
          onClick: () => void exporting.masked(),
        },
        exporting.plainAction,
      ],
    },
    {
      actions: (["blacklist", "allow"] as const).map((act) =>
        actionOf(act, target, t(`serialActs.${act}.batch`))
      ),
    },
  ]
  const final = {
    actions: [{ label: t("actions.delete"), icon: <Trash />, onClick: () => void remove() }],
  }
  return batch.state === "ready" ? [...ready, final] : [final]
}

/** The serial numbers of a batch by status, and the acts on the batch. */
export const BatchGeneralSection = ({ batch }: { batch: SerialBatch }) => {
  const { t } = useTranslation("licensing")
  const acts = useSerialActs()
  const menu = useMenu(batch, acts)
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading className="[overflow-wrap:anywhere]">{batch.name}</Heading>
        <div className="flex shrink-0 items-center gap-x-4">
          <BatchStateBadge state={batch.state} />
          <Actions label={t("states.actionsOf", { name: batch.name })} groups={menu} />
        </div>
      </div>
      {FIGURES.map((field) => (
        <SectionRow
          key={field}
          title={t(`batches.figures.${field}`)}
          value={t("licenseList.exact", { count: batch[field] })}
        />
      ))}
      {acts.element}
    </Container>
  )
}
