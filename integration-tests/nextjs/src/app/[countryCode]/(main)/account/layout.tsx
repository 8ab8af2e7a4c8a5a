import { retrieveCustomer } from "@lib/data/customer"
import AccountNav from "@modules/account/components/account-nav"
import type { ReactNode } from "react"

export default async function AccountPageLayout({
  dashboard,
  login,
}: {
  dashboard?: ReactNode
  login?: ReactNode
}) {
  const customer = await retrieveCustomer()
  return (
    <div className="account">
      <div>{customer && <AccountNav customer={customer} />}</div>
      <div>{customer ? dashboard : login}</div>
    </div>
  )
}
