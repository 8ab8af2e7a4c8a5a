import Medusa from "@medusajs/js-sdk"

/**
 * The client of the shop that serves this dashboard, logged in as the dashboard itself is. The globals
 * are the host application's, so the built plugin speaks to whichever shop it is installed in.
 */
export const sdk = new Medusa({
  baseUrl: __BACKEND_URL__ ?? "/",
  auth: {
    type: __AUTH_TYPE__ ?? "session",
    jwtTokenStorageKey: __JWT_TOKEN_STORAGE_KEY__ || undefined,
  },
})
