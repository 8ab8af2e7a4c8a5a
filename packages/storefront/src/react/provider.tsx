import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from "react"

import { LicensingError, toLicensingError } from "../client/errors"
import type { TopUpLine } from "../client/top-up-line"
import type { LicensingClient } from "../client/types"
import { en } from "../messages/en"
import type { LicensingMessages } from "../messages/types"
import { type Text, textOf } from "./text"

type Licensing = {
  client: LicensingClient
  text: Text
  /** Grows with every change, so that shown data is loaded again. */
  version: number
  /** The vendor's address; null = the shop set none. */
  vendor: Vendor | null
  /** Puts a line into the shop's cart; null = the page has none. */
  addToCart: AddToCart | null
  /** Reloads everything that is shown. */
  refresh: () => void
  /** Any failure as an error to show. If the login has ended, `onUnauthorized` is called. */
  failure: (error: unknown) => LicensingError
}

/** Puts a line into the cart, by Medusa's own route. */
export type AddToCart = (line: TopUpLine) => unknown

/** The vendor's address, as a link and as shown. */
export type Vendor = { href: string; shown: string }

/** `contact` is an e-mail address or the address of a page; anything else is ignored. */
function vendorAt(contact: string | null): Vendor | null {
  if (contact && /^https?:\/\//.test(contact)) {
    return { href: contact, shown: contact.replace(/^https?:\/\//, "").replace(/\/$/, "") }
  }
  return contact?.includes("@") ? { href: `mailto:${contact}`, shown: contact } : null
}

const LicensingContext = createContext<Licensing | null>(null)

export type LicensingProviderProps = {
  client: LicensingClient
  /** BCP 47 tag for dates and numbers; default: that of the messages. */
  locale?: string
  /** The texts; default: English. */
  messages?: LicensingMessages
  /** The vendor's address: an e-mail address or a page. Without it no link is shown. */
  contact?: string | null
  /** Called when the shop answers that the customer is not logged in. */
  onUnauthorized?: () => void
  /** Puts a line into the cart, for buttons that buy more of a license. Without it there are none. */
  addToCart?: AddToCart | null
  children?: ReactNode
}

/** Gives the components their client and language. Change `client` when another customer logs in. */
export function LicensingProvider({
  client,
  locale,
  messages = en,
  contact = null,
  onUnauthorized,
  addToCart = null,
  children,
}: LicensingProviderProps) {
  const [version, setVersion] = useState(0)
  const unauthorized = useRef(onUnauthorized)
  unauthorized.current = onUnauthorized
  const text = useMemo(() => textOf(messages, locale ?? messages.locale), [messages, locale])
  const licensing = useMemo(
    () => ({
      client,
      text,
      version,
      vendor: vendorAt(contact),
      addToCart,
      refresh: () => setVersion((before) => before + 1),
      failure: (error: unknown) => {
        const failed = toLicensingError(error)
        if (failed.status === 401) {
          unauthorized.current?.()
        }
        return failed
      },
    }),
    [client, text, version, contact, addToCart]
  )
  return <LicensingContext.Provider value={licensing}>{children}</LicensingContext.Provider>
}

/**
 * The client and texts of the nearest provider.
 * @throws Error outside of a `LicensingProvider`
 */
export function useLicensing(): Licensing {
  const licensing = useContext(LicensingContext)
  if (!licensing) {
    throw new Error("Licensing components need a <LicensingProvider> around them")
  }
  return licensing
}

/** The texts of the nearest provider. */
export function useText(): Text {
  return useLicensing().text
}
