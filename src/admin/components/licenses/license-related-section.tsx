import { useProduct } from "@medusajs/dashboard/hooks"
import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import type { LicenseDetail } from "../../lib/types"

type Related = { label: string; name: string; detail?: string | null; to: string }

const named = (
  label: string,
  { id, name, code }: LicenseDetail["policy"],
  page: "bundles" | "policies" | "programs"
): Related => ({ label, name, detail: code, to: `/licensing/${page}/${id}` })

const useRelated = (license: LicenseDetail): Related[] => {
  const { t } = useTranslation("licensing")
  const { order, customer, product_id, policy, program, bundle } = license
  const { product } = useProduct(
    product_id ?? "",
    { fields: "id,title" },
    { enabled: Boolean(product_id) }
  )
  const person = [customer?.first_name, customer?.last_name].filter(Boolean).join(" ")
  return [
    ...(order
      ? [
          {
            label: t("licenseList.order"),
            name: t("licenseList.openOrder", { number: order.display_id }),
            detail: order.email,
            to: `/orders/${order.id}`,
          },
        ]
      : []),
    ...(customer
      ? [
          {
            label: t("licenseList.customer"),
            name: person || (customer.email ?? "–"),
            detail: person ? customer.email : null,
            to: `/customers/${customer.id}`,
          },
        ]
      : []),
    // A deleted product has no page.
    ...(product
      ? [
          {
            label: t("licenseList.product"),
            name: product.title,
            to: `/products/${product.id}`,
          },
        ]
      : []),
    ...(bundle ? [named(t("bundles.one"), bundle, "bundles")] : []),
    named(t("licenseList.policy"), policy, "policies"),
    named(t("fields.program"), program, "programs"),
  ]
}

/** The order, owner, product, policy and program of a license, as links. */
export const LicenseRelatedSection = ({ license }: { license: LicenseDetail }) => {
  const { t } = useTranslation("licensing")
  const related = useRelated(license)
  return (
    <Container className="flex flex-col gap-y-3 px-6 py-4">
      <Heading level="h2">{t("licensePage.related")}</Heading>
      <ul className="flex flex-col gap-y-2">
        {related.map(({ label, name, detail, to }) => (
          <li key={to}>
            <Link
              to={to}
              className="shadow-elevation-card-rest bg-ui-bg-component transition-fg hover:bg-ui-bg-component-hover focus-visible:shadow-borders-focus flex flex-col rounded-md px-4 py-2 outline-none"
            >
              <Text size="xsmall" leading="compact" className="text-ui-fg-subtle">
                {label}
              </Text>
              <Text size="small" leading="compact" weight="plus">
                {name}
              </Text>
              {detail && (
                <Text size="small" leading="compact" className="text-ui-fg-subtle">
                  {detail}
                </Text>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </Container>
  )
}
