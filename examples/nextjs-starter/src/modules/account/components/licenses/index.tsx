"use client"

import { sendLicensingRequest } from "@lib/data/licensing"
import {
  createLicensingClient,
  fromReply,
  LicensingAccount,
  type LicensingMessages,
  LicensingProvider,
  type LicensingView,
} from "medusa-plugin-licensing-storefront"
import { usePathname, useRouter, useSearchParams } from "next/navigation"

/** Every request goes through the server action, which knows who is logged in. */
const client = createLicensingClient({
  fetch: async (path, { method, query, body, headers }) =>
    fromReply(await sendLicensingRequest(path, { method, query, body, headers })),
})

/** The licenses of the customer. The open order is in the address, so that it can be linked to. */
export default function Licenses({ messages }: { messages: LicensingMessages }) {
  const router = useRouter()
  const pathname = usePathname()
  const orderId = useSearchParams().get("order")
  const view: LicensingView = orderId ? { name: "order", orderId } : { name: "orders" }

  const navigate = (next: LicensingView) => {
    const search = next.name === "order" ? `?order=${encodeURIComponent(next.orderId)}` : ""
    router.push(`${pathname}${search}`, { scroll: false })
  }

  return (
    <LicensingProvider client={client} messages={messages} onUnauthorized={() => router.refresh()}>
      <LicensingAccount view={view} onNavigate={navigate} />
    </LicensingProvider>
  )
}
