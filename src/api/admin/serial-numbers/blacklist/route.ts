import { blacklistRoute } from "../helpers"

export const POST = blacklistRoute(true)
