"use server"

import { cookies as nextCookies } from "next/headers"

export const getLocale = async (): Promise<string | null> =>
  (await nextCookies()).get("_medusa_locale")?.value ?? null
