import type { Operation } from "../../../lib/operation"
import {
  AdminAnswerLicenseRequest,
  AdminCreateOfflineFile,
  AdminGetOfflineFilesParams,
  AdminPreviewLicenseRequest,
  AdminReturnOfflineFile,
} from "./validators"

const tag = "Offline files"
const path = "/admin/licenses/:id/offline-files"
const requests = "/admin/licenses/:id/license-requests"
const request =
  "-----BEGIN LICENSE REQUEST-----\n" +
  "eyJ2ZXJzaW9uIjoxLCJwcm9ncmFtIjoicGhvdG8tc3R1ZGlvIiwiZmluZ2Vy\n" +
  "cHJpbnQiOiI1ZjFkN2E4NGRiMDBkMmZjZTAwYjMxYTdmYzczMjI0ZiJ9\n" +
  "-----END LICENSE REQUEST-----\n"

/** The routes of a license's offline files, and of computers without a network. */
export const offlineOperations: readonly Operation[] = [
  {
    id: "listOfflineFiles",
    tag,
    method: "GET",
    path,
    summary: "List the files that were given out for a license",
    query: AdminGetOfflineFilesParams,
    queryConfig: { isList: true },
    answer: "offline_files",
    errors: ["LICENSE_NOT_FOUND"],
  },
  {
    id: "createOfflineFile",
    tag,
    method: "POST",
    path,
    summary: "Make a license file, or the machine file of an activation",
    description:
      "A refusal has the code of its verdict, see docs/verdicts.md. The file ends after `ttl` seconds, but " +
      "never after the license or the days that its policy allows.",
    body: AdminCreateOfflineFile,
    examples: {
      "Machine file": { activation_id: "lact_01K8Z0V5N3", ttl: 2_592_000 },
      "License file": { algorithm: "base64+ed25519" },
    },
    verdicts: true,
    answer: "offline_file",
    errors: ["LICENSE_NOT_FOUND", "ACTIVATION_NOT_FOUND"],
  },
  {
    id: "returnOfflineFile",
    tag,
    method: "POST",
    path: `${path}/:file_id/return`,
    summary: "Take a machine file back, so that its seat is free",
    description:
      "With the receipt that the program showed, or without one for a computer that can make none. An " +
      "activation in force that the file was made for ends with it; on a floating license only the borrowed seat is free.",
    body: AdminReturnOfflineFile,
    examples: { "A receipt": { receipt: "1701-EA06-C06D-E773" }, "A lost computer": {} },
    verdicts: true,
    answer: "offline_file_return",
    errors: ["OFFLINE_FILE_NOT_FOUND"],
  },
  {
    id: "previewLicenseRequest",
    tag,
    method: "POST",
    path: `${requests}/preview`,
    summary: "Show which computer a license request is about",
    body: AdminPreviewLicenseRequest,
    examples: { "A request": { request } },
    answer: "license_request_preview",
    errors: ["LICENSE_NOT_FOUND", "LICENSE_REQUEST_INVALID"],
  },
  {
    id: "answerLicenseRequest",
    tag,
    method: "POST",
    path: requests,
    summary: "Activate the computer of a license request and make its machine file",
    description:
      "Both, or neither. A computer that is activated keeps its seat. Without a free seat it is refused " +
      "unless `beyond_seats` says to go on. A refusal has the code of its verdict, see docs/verdicts.md.",
    body: AdminAnswerLicenseRequest,
    examples: { "A request": { request, note: "Darkroom" } },
    verdicts: true,
    answer: "license_request_answer",
    errors: ["LICENSE_NOT_FOUND", "LICENSE_REQUEST_INVALID"],
  },
]
