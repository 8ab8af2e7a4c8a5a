import { PencilSquare } from "@medusajs/icons"
import { Badge, Code, Container, Heading, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { LicenseProgram } from "../../lib/types"
import { Actions } from "../common/actions"
import { ScrollBox } from "../common/scroll-box"

/** The features that licenses of a program can switch on, retired ones included. */
export const FeatureCatalogueSection = ({ program }: { program: LicenseProgram }) => {
  const { t } = useTranslation("licensing")
  const features = program.features ?? []
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <div>
          <Heading level="h2">{t("features.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t(features.length ? "features.hint" : "features.empty")}
          </Text>
        </div>
        <Actions
          label={t("states.actionsOf", { name: t("features.title") })}
          groups={[
            { actions: [{ label: t("features.edit"), icon: <PencilSquare />, to: "features" }] },
          ]}
        />
      </div>
      {features.length > 0 && (
        <ScrollBox label={t("features.title")}>
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{t("fields.name")}</Table.HeaderCell>
                <Table.HeaderCell>{t("fields.code")}</Table.HeaderCell>
                <Table.HeaderCell>{t("features.bit")}</Table.HeaderCell>
                <Table.HeaderCell>{t("fields.status")}</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {features.map((feature) => (
                <Table.Row key={feature.code}>
                  <Table.Cell>{feature.name}</Table.Cell>
                  <Table.Cell>
                    <Code>{feature.code}</Code>
                  </Table.Cell>
                  <Table.Cell>{feature.bit ?? t("features.noBit")}</Table.Cell>
                  <Table.Cell>
                    <Badge size="2xsmall" color={feature.retired ? "grey" : "green"}>
                      {t(feature.retired ? "features.retired" : "features.offered")}
                    </Badge>
                  </Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </ScrollBox>
      )}
    </Container>
  )
}
