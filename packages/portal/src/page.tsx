import { lazy, type ReactElement, Suspense } from "react"
import type { LicensingView } from "medusa-plugin-licensing-storefront"

import { Loading } from "./components/loading"
import { type Route, useRoute } from "./lib/router"
import { useToken } from "./lib/session"
import { Claim } from "./pages/claim"
import { ConfirmAddress } from "./pages/confirm-address"
import { Invitation } from "./pages/invitation"
import { UserLink } from "./pages/user-link"
import { Forgotten, LostKeys } from "./pages/mail-request"
import { NotFound } from "./pages/not-found"
import { Register } from "./pages/register"
import { SetPassword } from "./pages/set-password"
import { SignIn } from "./pages/sign-in"

/** Loaded on demand: the account area is most of the portal, and is shown only after signing in. */
const loadAccount = () => import("./pages/account")
const Account = lazy(loadAccount)
const Device = lazy(() => import("./pages/device"))
const Redeem = lazy(() => import("./pages/redeem"))

/** Pages that need no login, by the first part of the address. */
const OPEN: Record<string, (route: Route, email: string | null) => ReactElement> = {
  register: () => <Register />,
  redeem: () => <Redeem />,
  forgotten: () => <Forgotten />,
  "lost-keys": () => <LostKeys />,
  password: ({ link }) => <SetPassword token={link?.kind === "password" ? link.token : null} />,
  address: ({ link }) => <ConfirmAddress token={link?.kind === "address" ? link.token : null} />,
  user: ({ link }, email) => (
    <UserLink token={link?.kind === "user" ? link.token : null} email={email} />
  ),
  invitation: ({ link }, email) => (
    <Invitation token={link?.kind === "invitation" ? link.token : null} email={email} />
  ),
}

const ORDERS: LicensingView = { name: "orders", dialog: null }

/** Pages that need a login; visitors see the sign-in page instead. */
const OWN: Record<string, (route: Route, email: string | null) => ReactElement> = {
  "": () => <Account view={ORDERS} />,
  orders: ({ path: [, orderId] }) => (
    <Account view={orderId ? { name: "order", orderId } : ORDERS} />
  ),
  "add-order": () => <Account view={{ name: "orders", dialog: "claim" }} />,
  "new-order": () => <Account view={{ name: "orders", dialog: "redeem" }} />,
  distribution: () => <Account view={{ name: "distribution" }} />,
  device: ({ link }) => <Device code={link?.kind === "device" ? link.token : ""} />,
  claim: ({ link }, email) => <Claim claim={link?.kind === "claim" ? link : null} email={email} />,
}

/** The page that the address names. */
export function Page({ email }: { email: string | null }) {
  const route = useRoute()
  const signedIn = useToken() !== null
  const name = route.path[0] ?? ""
  const open = OPEN[name]
  if (open) {
    return <Suspense fallback={<Loading />}>{open(route, email)}</Suspense>
  }
  const own = OWN[name]
  if (!own) {
    return <NotFound />
  }
  return signedIn ? (
    <Suspense fallback={<Loading />}>{own(route, email)}</Suspense>
  ) : (
    <SignIn onReady={loadAccount} />
  )
}
