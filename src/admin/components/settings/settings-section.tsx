import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

type Props = { title: string; hint: string; action?: ReactNode; children: ReactNode }

/** One group of settings with title, explanation, and an act on the whole group. */
export const SettingsSection = ({ title, hint, action, children }: Props) => (
  <Container className="divide-y p-0">
    <div className="flex items-start justify-between gap-x-4 px-6 py-4">
      <div>
        <Heading level="h2">{title}</Heading>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {hint}
        </Text>
      </div>
      {action && <div className="shrink-0">{action}</div>}
    </div>
    {children}
  </Container>
)
