import { cacheableRoute } from "../../cacheable"

export const GET = cacheableRoute({ type: "application/json", seconds: 300 }, async (licensing) =>
  JSON.stringify(await licensing.settings.publishedKeys())
)
