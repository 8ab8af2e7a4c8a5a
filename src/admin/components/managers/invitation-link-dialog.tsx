import { Button, Copy, Prompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** The link of an invitation that was not mailed, shown once. */
export const InvitationLinkDialog = ({
  email,
  link,
  onClose,
}: {
  email: string
  link: string
  onClose: () => void
}) => {
  const { t } = useTranslation("licensing")
  return (
    <Prompt open variant="confirmation" onOpenChange={(open) => !open && onClose()}>
      <Prompt.Content className="max-w-[540px]">
        <Prompt.Header>
          <Prompt.Title>{t("managers.link.title", { email })}</Prompt.Title>
          <Prompt.Description>{t("managers.link.description")}</Prompt.Description>
        </Prompt.Header>
        <div className="mx-6 mt-4 flex items-center gap-x-2">
          <code className="txt-compact-small bg-ui-bg-subtle flex-1 rounded-md border p-2 font-mono [overflow-wrap:anywhere]">
            {link}
          </code>
          <Copy content={link} aria-label={t("managers.link.copy")} />
        </div>
        <Prompt.Footer>
          <Button size="small" onClick={onClose}>
            {t("managers.link.close")}
          </Button>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
