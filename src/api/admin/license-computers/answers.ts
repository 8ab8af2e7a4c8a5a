import { z } from "@medusajs/framework/zod"

import { cappedPage } from "../../lib/answer-fields"
import { ListedActivation } from "../licenses/activations/answers"
import { License } from "../licenses/answers"

const Computer = ListedActivation.extend({ license: License }).meta({
  id: "Computer",
  description: "An activation with the license that is, or was, in force on the computer.",
})

/** The answers about the computers of the shop. */
export const computerAnswers = {
  computers: z.strictObject({ computers: z.array(Computer), ...cappedPage }),
}
