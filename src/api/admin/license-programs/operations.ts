import type { Operation } from "../../lib/operation"
import { listProgramsConfig, retrieveProgramConfig } from "./query-config"
import {
  AdminCreateLicenseProgram,
  AdminGetLicenseProgramParams,
  AdminGetLicenseProgramsParams,
  AdminUpdateLicenseProgram,
} from "./validators"

const tag = "Programs"

/** The answer with one program. */
const one = { query: AdminGetLicenseProgramParams, queryConfig: retrieveProgramConfig }

/** The routes of programs. */
export const licenseProgramOperations: readonly Operation[] = [
  {
    id: "listLicensePrograms",
    tag,
    method: "GET",
    path: "/admin/license-programs",
    summary: "List programs",
    query: AdminGetLicenseProgramsParams,
    queryConfig: listProgramsConfig,
    answer: "license_programs",
    errors: [],
  },
  {
    id: "createLicenseProgram",
    tag,
    method: "POST",
    path: "/admin/license-programs",
    summary: "Create a program",
    description: "Makes its application signature too.",
    ...one,
    body: AdminCreateLicenseProgram,
    examples: {
      "A program with features": {
        code: "photo-studio",
        name: "Photo Studio",
        features: [{ code: "raw-import", name: "RAW import", bit: 0 }],
      },
    },
    answer: "license_program",
    errors: ["CODE_TAKEN", "FEATURES_INVALID"],
  },
  {
    id: "retrieveLicenseProgram",
    tag,
    method: "GET",
    path: "/admin/license-programs/:id",
    summary: "Get a program",
    ...one,
    answer: "license_program",
    errors: ["PROGRAM_NOT_FOUND"],
  },
  {
    id: "updateLicenseProgram",
    tag,
    method: "POST",
    path: "/admin/license-programs/:id",
    summary: "Change a program",
    description:
      "What is left out stays. `features` replaces the catalogue, which may gain features, rename, retire " +
      "and bring them back, but never lose one or change its code or bit. Another `code` is refused.",
    ...one,
    body: AdminUpdateLicenseProgram,
    examples: { Deactivate: { active: false } },
    answer: "license_program",
    errors: ["PROGRAM_NOT_FOUND", "CODE_IMMUTABLE", "FEATURES_INVALID"],
  },
  {
    id: "deleteLicenseProgram",
    tag,
    method: "DELETE",
    path: "/admin/license-programs/:id",
    summary: "Delete a program without policies",
    answer: "license_program_deleted",
    errors: ["PROGRAM_NOT_FOUND", "PROGRAM_IN_USE"],
  },
  {
    id: "revealLicenseProgramSignature",
    tag,
    method: "POST",
    path: "/admin/license-programs/:id/reveal-signature",
    summary: "Reveal a program's application signature",
    description: "Recorded in the timeline with who asked.",
    answer: "signature",
    errors: ["PROGRAM_NOT_FOUND", "REVEAL_FORBIDDEN"],
  },
]
