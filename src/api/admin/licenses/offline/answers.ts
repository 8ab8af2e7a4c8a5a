import { z } from "@medusajs/framework/zod"

import {
  ACTIVATION_STATUSES,
  OFFLINE_FILE_KINDS,
} from "../../../../modules/licensing/domain/vocabulary"
import { count, instant, page } from "../../../lib/answer-fields"
import { LicenseRequestPreview, OfflineFileAnswer } from "../../../lib/offline-answers"
import { Activation, activationAnswers } from "../activations/answers"

const GivenOut = z
  .strictObject({
    id: z.string(),
    license_id: z.string(),
    activation_id: z.string().nullable(),
    kind: z.enum(OFFLINE_FILE_KINDS),
    computer: z
      .strictObject({
        sequence: count,
        name: z.string().nullable(),
        note: z.string().nullable(),
        platform: z.string().nullable(),
        status: z.enum(ACTIVATION_STATUSES),
      })
      .nullable(),
    issued_at: instant,
    expires_at: instant,
    returned_at: instant.nullable(),
    is_out: z.boolean(),
  })
  .meta({
    id: "GivenOutFile",
    description:
      "A license or machine file that was handed out. While a machine file `is_out`, its computer keeps its " +
      "seat, even if its activation ended.",
  })

/** The answers of a license's offline files. */
export const offlineAnswers = {
  offline_files: z.strictObject({ offline_files: z.array(GivenOut), ...page }),
  offline_file: z.strictObject({ file: OfflineFileAnswer }),
  offline_file_return: z.strictObject({
    id: z.string(),
    returned_at: instant,
    activation_ended: z.boolean(),
  }),
  license_request_preview: z.strictObject({
    preview: LicenseRequestPreview.extend({ activation: Activation.nullable() }),
  }),
  license_request_answer: activationAnswers.activation_task.extend({ file: OfflineFileAnswer }),
}
