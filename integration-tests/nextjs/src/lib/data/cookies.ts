import { cookies as nextCookies } from "next/headers"

const NAME = "_medusa_jwt"

export const getAuthHeaders = async (): Promise<
  { authorization: string } | Record<string, never>
> => {
  const token = (await nextCookies()).get(NAME)?.value
  return token ? { authorization: `Bearer ${token}` } : {}
}

export const setAuthToken = async (token: string) => {
  const cookies = await nextCookies()
  cookies.set(NAME, token, {
    maxAge: 60 * 60 * 24 * 7,
    httpOnly: true,
    sameSite: "strict",
    secure: process.env.NODE_ENV === "production",
  })
}

export const removeAuthToken = async () => {
  const cookies = await nextCookies()
  cookies.set(NAME, "", { maxAge: -1 })
}
