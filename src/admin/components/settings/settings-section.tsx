import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

type Props = { title: string; hint: string; children: ReactNode }

/** One group of settings with its title and what it is about. */
export const SettingsSection = ({ title, hint, children }: Props) => (
  <Container className="divide-y p-0">
    <div className="px-6 py-4">
      <Heading level="h2">{title}</Heading>
      <Text size="small" className="text-ui-fg-subtle text-pretty">
        {hint}
      </Text>
    </div>
    {children}
  </Container>
)
