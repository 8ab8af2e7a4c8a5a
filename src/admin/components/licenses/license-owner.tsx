import { Link } from "react-router-dom"

import type { License } from "../../lib/types"

const LINK =
  "hover:text-ui-fg-interactive focus-visible:text-ui-fg-interactive transition-fg outline-none"

/** The present owner: the name as a link to the customer, over the e-mail; else the order's address. */
export const LicenseOwner = ({ license }: { license: License }) => {
  const { customer, order } = license
  if (!customer) return <span>{order?.email ?? "–"}</span>
  const name = [customer.first_name, customer.last_name].filter(Boolean).join(" ")
  return (
    <div className="flex flex-col py-1.5">
      <Link
        to={`/customers/${customer.id}`}
        className={LINK}
        onClick={(event) => event.stopPropagation()}
      >
        {name || customer.email}
      </Link>
      {name && (
        <span className="txt-compact-xsmall text-ui-fg-subtle" title={customer.email ?? undefined}>
          {customer.email}
        </span>
      )}
    </div>
  )
}

/** The license's order as a link. */
export const LicenseOrder = ({ license }: { license: License }) =>
  license.order ? (
    <Link
      to={`/orders/${license.order.id}`}
      className={LINK}
      onClick={(event) => event.stopPropagation()}
    >
      #{license.order.display_id}
    </Link>
  ) : (
    <span>–</span>
  )
