import { sendLinkRoute } from "../../../../users/helpers"

export const POST = sendLinkRoute("password")
