import { z } from "@medusajs/framework/zod"

import { LICENSE_FILE_ALGORITHMS } from "../../modules/licensing/domain/codecs/license-file"
import { MIN_FILE_TTL_SECONDS } from "../../modules/licensing/domain/codecs/license-file-time"

/** More seconds than any policy allows: a file ends with what its license allows, whatever is asked. */
const MAX_TTL_SECONDS = 3_650 * 86_400

/** How an offline file is wanted. `ttl`: seconds; absent = as long as the license allows. */
export const offlineFileFields = {
  algorithm: z.enum(LICENSE_FILE_ALGORITHMS).optional(),
  ttl: z.number().int().min(MIN_FILE_TTL_SECONDS).max(MAX_TTL_SECONDS).optional(),
}
