import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import type { VariantRef } from "../../lib/types"

const VariantLink = ({ variant }: { variant: VariantRef }) => (
  <li>
    <Link
      to={`/products/${variant.product?.id}/variants/${variant.id}`}
      className="shadow-elevation-card-rest bg-ui-bg-component transition-fg hover:bg-ui-bg-component-hover focus-visible:shadow-borders-focus flex flex-col rounded-md px-4 py-2 outline-none"
    >
      <Text size="small" leading="compact" weight="plus">
        {variant.product?.title}
      </Text>
      <Text size="small" leading="compact" className="text-ui-fg-subtle">
        {[variant.title, variant.sku].filter(Boolean).join(" · ")}
      </Text>
    </Link>
  </li>
)

type Props = {
  variants: VariantRef[]
  /** What they sell, as the texts name it. */
  of: "policies" | "bundles"
}

/** The variants that sell a policy or a bundle. */
export const SellingVariantsSection = ({ variants, of }: Props) => {
  const { t } = useTranslation("licensing")
  return (
    <Container className="flex flex-col gap-y-3 px-6 py-4">
      <div>
        <Heading level="h2">{t("policies.variants.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t(`${of}.variants.${variants.length ? "hint" : "empty"}`)}
        </Text>
      </div>
      {variants.length > 0 && (
        <ul className="flex flex-col gap-y-2">
          {variants.map((variant) => (
            <VariantLink key={variant.id} variant={variant} />
          ))}
        </ul>
      )}
    </Container>
  )
}
