"use server"

import type { HttpTypes } from "@medusajs/types"
import { redirect } from "next/navigation"
import { getAuthHeaders, removeAuthToken, setAuthToken } from "./cookies"

const medusa = async (path: string, init: RequestInit = {}) =>
  await fetch(`${process.env.NEXT_PUBLIC_MEDUSA_BACKEND_URL}${path}`, {
    ...init,
    headers: {
      "content-type": "application/json",
      "x-publishable-api-key": process.env.NEXT_PUBLIC_MEDUSA_PUBLISHABLE_KEY ?? "",
      ...init.headers,
    },
  })

/** As the starter's, which keeps answers of one login until another. */
export const retrieveCustomer = async (): Promise<HttpTypes.StoreCustomer | null> => {
  const answer = await medusa("/store/customers/me", {
    headers: await getAuthHeaders(),
    cache: "force-cache",
  })
  return answer.ok ? (await answer.json()).customer : null
}

export async function login(formData: FormData): Promise<void> {
  const answer = await medusa("/auth/customer/emailpass", {
    method: "POST",
    body: JSON.stringify(Object.fromEntries(formData)),
  })
  await setAuthToken((await answer.json()).token)
}

export async function signout(countryCode: string): Promise<void> {
  await removeAuthToken()
  redirect(`/${countryCode}/account`)
}
