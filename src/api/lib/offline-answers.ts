import { z } from "@medusajs/framework/zod"

import { LICENSE_FILE_ALGORITHMS } from "../../modules/licensing/domain/codecs/license-file"
import { OFFLINE_FILE_KINDS } from "../../modules/licensing/domain/vocabulary"
import { instant, limit } from "./answer-fields"

/** A file as it is handed out, once. */
export const OfflineFileAnswer = z
  .strictObject({
    id: z.string(),
    kind: z.enum(OFFLINE_FILE_KINDS),
    algorithm: z.enum(LICENSE_FILE_ALGORITHMS),
    certificate: z.string(),
    issued_at: instant,
    expires_at: instant,
  })
  .meta({
    id: "OfflineFile",
    description:
      "A license file (any computer) or machine file (one). `certificate` is the whole file, see " +
      "docs/formats.md; it is not kept, so it is shown this once.",
  })

/** The content of a license request, with the activation of its computer. */
export const LicenseRequestPreview = z.strictObject({
  program: z.string(),
  is_for_this_program: z.boolean(),
  name: z.string().nullable(),
  platform: z.string().nullable(),
  app_version: z.string().nullable(),
  seats: limit,
  free_seats: limit,
})
