import { cacheableRoute } from "../../cacheable"

export const GET = cacheableRoute(
  { type: "application/jose", seconds: 60 },
  async (licensing) => await licensing.offline.revocationList()
)
