import { Button, clx, Prompt } from "@medusajs/ui"
import type { FormEventHandler, ReactNode } from "react"
import { useTranslation } from "react-i18next"

import { focusFirstField } from "../../lib/first-field"

type Props = {
  title: string
  description: ReactNode
  confirmText: string
  variant?: "danger" | "confirmation"
  isPending: boolean
  disabled?: boolean
  onSubmit: FormEventHandler<HTMLFormElement>
  onClose: () => void
  children?: ReactNode
}

/**
 * Asks before an act, with fields if the act needs some. Unlike `usePrompt` it stays open while the act
 * runs and when it is refused, so that no input is lost. Mounted only while it is open.
 */
export const ConfirmDialog = ({
  title,
  description,
  confirmText,
  variant = "danger",
  isPending,
  disabled,
  onSubmit,
  onClose,
  children,
}: Props) => {
  const { t } = useTranslation("licensing")
  return (
    <Prompt open variant={variant} onOpenChange={(open) => !open && !isPending && onClose()}>
      <Prompt.Content
        className="max-h-[90vh] max-w-[480px] overflow-y-auto"
        // A dangerous act begins at "Cancel", so that Enter alone does nothing.
        onOpenAutoFocus={variant === "danger" ? undefined : focusFirstField}
      >
        <form onSubmit={onSubmit} noValidate>
          <Prompt.Header>
            <Prompt.Title>{title}</Prompt.Title>
            <Prompt.Description className="text-pretty">{description}</Prompt.Description>
          </Prompt.Header>
          <div className={clx(children ? "flex flex-col gap-y-4 px-6 pt-6" : "hidden")}>
            {children}
          </div>
          <Prompt.Footer>
            <Prompt.Cancel disabled={isPending}>{t("actions.cancel")}</Prompt.Cancel>
            <Button
              size="small"
              type="submit"
              variant={variant === "danger" ? "danger" : "primary"}
              isLoading={isPending}
              disabled={disabled}
            >
              {confirmText}
            </Button>
          </Prompt.Footer>
        </form>
      </Prompt.Content>
    </Prompt>
  )
}
