import { sendLinkRoute } from "../../../../users/helpers"

export const POST = sendLinkRoute("invitation")
