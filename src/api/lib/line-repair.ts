import { z } from "@medusajs/framework/zod"

import { REPAIR_CODES } from "../../modules/licensing/domain/serials/import-lines"
import { count } from "./answer-fields"

/** What was put right in a line of an imported list. */
export const LineRepair = z
  .strictObject({ line: count, code: z.enum(REPAIR_CODES), message: z.string() })
  .meta({
    id: "LineRepair",
    description:
      "What was put right in a line. `line` counts from 1. No part of the line is repeated.",
  })
