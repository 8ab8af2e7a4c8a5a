import { useState } from "react"

import type { CustomerLicense, CustomerOrder, CustomerTopUp } from "../../client/types"
import { topUpLine } from "../../client/top-up-line"
import { useLicensing, useText } from "../../react/provider"
import { useAct } from "../../react/use-act"
import { useLoad } from "../../react/use-load"
import { Button } from "../ui/button"
import { ErrorNotice } from "../ui/states"

type BuyMoreProps = { order: CustomerOrder; license: CustomerLicense }

/**
 * What more uses of a license the shop sells, each with a button that puts it into the cart. Nothing where the page has
 * no cart, where the license is another's, or where the shop sells none.
 */
export function BuyMore(props: BuyMoreProps) {
  const { addToCart } = useLicensing()
  return addToCart && props.order.role === "owner" ? <Offers {...props} /> : null
}

function Offers({ license }: BuyMoreProps) {
  const { data } = useLoad(`top-ups ${license.id}`, (client, options) =>
    client.listCustomerTopUps({ license_id: license.id }, options)
  )
  const offers = (data?.top_ups ?? []).filter(({ allowed }) => allowed)
  return offers.length > 0 ? (
    <div className="mpl-row">
      {offers.map((offer) => (
        <BuyButton key={offer.variant.id} offer={offer} />
      ))}
    </div>
  ) : null
}

function BuyButton({ offer }: { offer: CustomerTopUp }) {
  const { addToCart } = useLicensing()
  const { messages, fill, number } = useText()
  const { buyMore, buyMoreOf, inCart } = messages.consumption
  const [added, setAdded] = useState(false)
  const act = useAct(
    async () => await addToCart?.(topUpLine(offer)),
    () => setAdded(true)
  )
  const uses = number(offer.uses)
  return (
    <>
      <Button busy={act.busy} onClick={act.run}>
        {offer.feature
          ? fill(buyMoreOf, { uses, feature: offer.feature })
          : fill(buyMore, { uses })}
      </Button>
      <span className="mpl-hint" role="status">
        {added && inCart}
      </span>
      <ErrorNotice error={act.error} />
    </>
  )
}
