import { PencilSquare } from "@medusajs/icons"
import { Badge, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import type { VariantPolicies } from "../../lib/types"
import { Actions } from "../common/actions"
import { LoadError, RowsSkeleton } from "../common/section-states"
import { VariantBundleDrawer } from "./variant-bundle-drawer"
import { VariantPoliciesDrawer } from "./variant-policies-drawer"
import { TextLink } from "../common/text-link"

type VariantPolicy = VariantPolicies["license_policies"][number]

const PolicyItem = ({ policy }: { policy: VariantPolicy }) => {
  const { t } = useTranslation("licensing")
  const { top_up } = policy
  return (
    <li className="flex items-center justify-between gap-x-2">
      <TextLink
        to={`/licensing/policies/${policy.id}`}
        className="txt-compact-small min-w-0 truncate"
      >
        {policy.program.name} – {policy.name}
      </TextLink>
      {top_up && (
        <Badge size="2xsmall" className="shrink-0">
          {t("variants.adds", { count: top_up.uses })}
        </Badge>
      )}
      {!policy.active && <Badge size="2xsmall">{t("states.inactive")}</Badge>}
    </li>
  )
}

/** What a variant sells, and the choice of its bundle. */
const VariantItem = ({ variant, titled }: { variant: VariantPolicies; titled: boolean }) => {
  const { t } = useTranslation("licensing")
  const [choosing, setChoosing] = useState(false)
  const { license_policies: policies, license_bundle: bundle } = variant
  return (
    <li className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex items-center justify-between gap-x-2">
        <Text size="small" leading="compact" weight="plus" className="truncate">
          {titled ? variant.title : t("variants.sells")}
        </Text>
        <div className="flex items-center gap-x-2">
          {(bundle || policies.filter(({ top_up }) => !top_up).length > 1) && (
            <Badge size="2xsmall">{t("variants.bundle")}</Badge>
          )}
          <Actions
            label={t("states.actionsOf", { name: variant.title ?? t("variants.one") })}
            groups={[
              {
                actions: [
                  {
                    label: t("variants.editBundle"),
                    icon: <PencilSquare />,
                    onClick: () => setChoosing(true),
                  },
                ],
              },
            ]}
          />
        </div>
      </div>
      {bundle && (
        <div className="flex items-center justify-between gap-x-2">
          <TextLink
            to={`/licensing/bundles/${bundle.id}`}
            className="txt-compact-small min-w-0 truncate"
          >
            {bundle.name}
          </TextLink>
          {!bundle.active && <Badge size="2xsmall">{t("states.inactive")}</Badge>}
        </div>
      )}
      {policies.length > 0 && (
        <ul className="flex flex-col gap-y-1">
          {policies.map((policy) => (
            <PolicyItem key={policy.id} policy={policy} />
          ))}
        </ul>
      )}
      {!bundle && policies.length === 0 && (
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {t("variants.none")}
        </Text>
      )}
      {choosing && <VariantBundleDrawer variant={variant} onClose={() => setChoosing(false)} />}
    </li>
  )
}

type Props = {
  variants: VariantPolicies[] | undefined
  error: unknown
  onRetry: () => unknown
  /** Whether the variants are named: not on the page of one variant. */
  titled?: boolean
}

/** The policies of the variants, with a drawer to choose them. */
export const VariantPoliciesSection = ({ variants, error, onRetry, titled = false }: Props) => {
  const { t } = useTranslation("licensing")
  const [editing, setEditing] = useState(false)
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading level="h2">{t("variants.title")}</Heading>
        {variants && variants.length > 0 && (
          <Actions
            label={t("states.actionsOf", { name: t("variants.title") })}
            groups={[
              {
                actions: [
                  {
                    label: t("actions.edit"),
                    icon: <PencilSquare />,
                    onClick: () => setEditing(true),
                  },
                ],
              },
            ]}
          />
        )}
      </div>
      {!variants &&
        (error ? <LoadError error={error} onRetry={onRetry} /> : <RowsSkeleton rows={2} />)}
      {variants && (
        <ul className="max-h-[420px] divide-y overflow-auto">
          {variants.map((variant) => (
            <VariantItem key={variant.id} variant={variant} titled={titled} />
          ))}
        </ul>
      )}
      {editing && variants && (
        <VariantPoliciesDrawer variants={variants} onClose={() => setEditing(false)} />
      )}
    </Container>
  )
}
