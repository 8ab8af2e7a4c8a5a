import { z } from "@medusajs/framework/zod"

import { LOCKS } from "../../../modules/licensing/domain/seats/flexible-locking"
import { count, deletion, instant, page, record } from "../../lib/answer-fields"

const ProgramFeature = z
  .strictObject({
    code: z.string(),
    name: z.string(),
    bit: z.number().int().min(0).max(15).nullable(),
    retired: z.boolean(),
  })
  .meta({
    id: "ProgramFeature",
    description:
      "A feature that a license can switch on. `bit` is its place in typed activation codes; null keeps " +
      "it out of them. A retired feature keeps its code and bit but can no longer be given.",
  })

const LicenseProgram = z
  .strictObject({
    id: z.string(),
    code: z.string(),
    name: z.string(),
    active: z.boolean(),
    features: z.array(ProgramFeature).nullable(),
    flexible_locking: z
      .strictObject({ changeable: z.array(z.enum(LOCKS)), max_hardware_changes: count })
      .nullable(),
    serials_enabled: z.boolean(),
    serial_self_service: z.boolean(),
    metadata: record.nullable(),
    created_at: instant,
    updated_at: instant,
    policy_count: count,
  })
  .meta({
    id: "LicenseProgram",
    description: "A program that is sold. Only its own route returns its application signature.",
    examples: [
      {
        id: "lprog_01K8Z0V5N3",
        code: "photo-studio",
        name: "Photo Studio",
        active: true,
        features: [{ code: "raw-import", name: "RAW import", bit: 0, retired: false }],
        flexible_locking: null,
        serials_enabled: false,
        serial_self_service: false,
        metadata: null,
        created_at: "2026-01-31T12:00:00.000Z",
        updated_at: "2026-01-31T12:00:00.000Z",
        policy_count: 2,
      },
    ],
  })

/** Answers of the routes of programs. */
export const programAnswers = {
  license_program: z.strictObject({ license_program: LicenseProgram }),
  license_programs: z.strictObject({ license_programs: z.array(LicenseProgram), ...page }),
  license_program_deleted: deletion("license_program"),
  signature: z.strictObject({ signature: z.string() }),
}
