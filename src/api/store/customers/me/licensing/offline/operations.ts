import type { ErrorCode } from "../../../../../../modules/licensing/error-codes"
import type { Operation } from "../../../../../lib/operation"
import {
  StoreAnswerLicenseRequest,
  StoreCreateOfflineFile,
  StorePreviewLicenseRequest,
  StoreReturnOfflineFile,
} from "./validators"
import { StorePageParams } from "../validators"

const tag = "Account"
const license = "/store/customers/me/licensing/licenses/:id"
const path = `${license}/offline-files`
const requests = `${license}/license-requests`

const request =
  "-----BEGIN LICENSE REQUEST-----\n" +
  "eyJ2ZXJzaW9uIjoxLCJwcm9ncmFtIjoicGhvdG8tc3R1ZGlvIiwiZmluZ2Vy\n" +
  "cHJpbnQiOiI1ZjFkN2E4NGRiMDBkMmZjZTAwYjMxYTdmYzczMjI0ZiJ9\n" +
  "-----END LICENSE REQUEST-----\n"

const verdict = "A refusal has the code of its verdict, see docs/verdicts.md."
const refusals: readonly ErrorCode[] = ["LICENSE_NOT_FOUND", "ORDER_READ_ONLY"]

/** The offline files of a license in an account, and its computers without a network. */
export const customerOfflineOperations: readonly Operation[] = [
  {
    id: "listCustomerOfflineFiles",
    tag,
    method: "GET",
    path,
    summary: "List the files that were given out for a license",
    query: StorePageParams,
    queryConfig: { isList: true },
    answer: "offline_files",
    errors: ["LICENSE_NOT_FOUND"],
  },
  {
    id: "createCustomerOfflineFile",
    tag,
    method: "POST",
    path,
    summary: "Make a license file, or the machine file of one of the license's activations",
    description:
      `${verdict} The file ends after \`ttl\` seconds, but never after the license or the days that its ` +
      "policy allows. It is shown this once.",
    body: StoreCreateOfflineFile,
    examples: {
      "Machine file": { activation_id: "lact_01K8Z0V5N3", ttl: 2_592_000 },
      "License file": {},
    },
    verdicts: true,
    answer: "offline_file",
    errors: [...refusals, "ACTIVATION_NOT_FOUND"],
  },
  {
    id: "returnCustomerOfflineFile",
    tag,
    method: "POST",
    path: `${path}/:file_id/return`,
    summary: "Give a machine file back with the receipt that the program showed; its seat is free",
    description: `An activation in force that the file was made for ends with it; on a floating license only the borrowed seat is free. ${verdict}`,
    body: StoreReturnOfflineFile,
    examples: { "A receipt": { receipt: "1701-EA06-C06D-E773" } },
    verdicts: true,
    answer: "offline_file_return",
    errors: [...refusals, "OFFLINE_FILE_NOT_FOUND"],
  },
  {
    id: "previewCustomerLicenseRequest",
    tag,
    method: "POST",
    path: `${requests}/preview`,
    summary: "Show which computer a license request is about",
    body: StorePreviewLicenseRequest,
    examples: { "A request": { request } },
    answer: "customer_request_preview",
    errors: [...refusals, "LICENSE_REQUEST_INVALID"],
  },
  {
    id: "answerCustomerLicenseRequest",
    tag,
    method: "POST",
    path: requests,
    summary: "Activate the computer of a license request and make its machine file",
    description:
      "Both, or neither; within the limits of the task `activate`. A computer that is activated keeps its " +
      `seat. ${verdict}`,
    body: StoreAnswerLicenseRequest,
    examples: { "A request": { request, note: "Darkroom" } },
    verdicts: true,
    answer: "customer_request_answer",
    errors: [...refusals, "LICENSE_REQUEST_INVALID"],
  },
]
