import { Eye, EyeSlash } from "@medusajs/icons"
import { Button, CodeBlock, Container, Copy, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useRevealSignature } from "../../hooks/api/license-programs"
import { useConfirmed } from "../../hooks/use-confirmed"
import { cSnippet, typescriptSnippet } from "../../lib/signature-snippet"
import type { LicenseProgram } from "../../lib/types"
import { ScrollBoxes } from "../common/scroll-box"

/** The program's secret: hidden until it is revealed, which is recorded. */
export const SignatureSection = ({ program }: { program: LicenseProgram }) => {
  const { t } = useTranslation("licensing")
  const confirmed = useConfirmed()
  const { data, mutateAsync, isPending, reset } = useRevealSignature(program.id)
  const signature = data?.signature
  const reveal = () =>
    confirmed({
      title: t("signature.confirmTitle"),
      description: t("signature.confirmDescription"),
      confirmText: t("signature.reveal"),
      variant: "confirmation",
      run: () => mutateAsync(),
    })
  return (
    <Container className="flex flex-col gap-y-4 px-6 py-4">
      <div className="flex items-start justify-between gap-x-4">
        <div>
          <Heading level="h2">{t("signature.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {t("signature.hint")}
          </Text>
        </div>
        <Button
          size="small"
          variant="secondary"
          className="shrink-0"
          isLoading={isPending}
          onClick={signature ? reset : reveal}
        >
          {signature ? <EyeSlash /> : <Eye />}
          {t(signature ? "signature.hide" : "signature.reveal")}
        </Button>
      </div>
      {signature && (
        <>
          <div className="bg-ui-bg-component shadow-borders-base flex items-center gap-x-2 rounded-md px-3 py-2">
            <code className="txt-compact-small break-all font-mono" data-testid="signature">
              {signature}
            </code>
            <Copy content={signature} className="shrink-0" aria-label={t("signature.copy")} />
          </div>
          <ScrollBoxes label={t("signature.title")}>
            <CodeBlock
              snippets={[
                { label: "C", language: "c", code: cSnippet(program.code, signature) },
                {
                  label: "TypeScript",
                  language: "typescript",
                  code: typescriptSnippet(program.code, signature),
                },
              ]}
            >
              <CodeBlock.Header />
              <CodeBlock.Body />
            </CodeBlock>
          </ScrollBoxes>
        </>
      )}
    </Container>
  )
}
