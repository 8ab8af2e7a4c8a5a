import { Button, Copy, Prompt, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { ActivationTask } from "../../hooks/api/activations"

export type DoneTask = ActivationTask & { act: "add" | "reactivate" | "replace" }

/** The activation code of a newly activated computer, large enough to read aloud. */
export const ActivationCodeDialog = ({
  done,
  onClose,
}: {
  done: DoneTask
  onClose: () => void
}) => {
  const { t } = useTranslation("licensing")
  const { act, repeated, free_seats } = done
  const code = done.activation.activation_code
  const hint = t(repeated ? "computers.code.repeated" : "computers.code.hint")
  return (
    <Prompt open variant="confirmation" onOpenChange={(open) => !open && onClose()}>
      <Prompt.Content className="max-w-[540px]">
        <Prompt.Header>
          <Prompt.Title>{t(`computers.${act}.done`)}</Prompt.Title>
          <Prompt.Description className="text-pretty">
            {code ? hint : t("computers.code.none")}
          </Prompt.Description>
        </Prompt.Header>
        {code && (
          <div className="flex flex-col gap-y-2 px-6 pt-4">
            <Text size="xsmall" weight="plus" className="text-ui-fg-subtle">
              {t("computers.code.label")}
            </Text>
            <div className="bg-ui-bg-subtle flex items-center justify-between gap-x-2 rounded-lg border p-3">
              <code className="select-all break-words font-mono text-lg" data-testid="new-code">
                {code}
              </code>
              <Copy
                content={code}
                aria-label={t("computers.copyOf", { what: t("computers.code.label") })}
              />
            </div>
            {free_seats !== null && (
              <Text size="small" className="text-ui-fg-subtle">
                {t("computers.code.free", { count: Math.max(0, free_seats) })}
              </Text>
            )}
          </div>
        )}
        <Prompt.Footer>
          <Button size="small" onClick={onClose}>
            {t("computers.code.close")}
          </Button>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
