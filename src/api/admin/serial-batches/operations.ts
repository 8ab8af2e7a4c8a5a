import { idempotencyHeader, type Operation } from "../../lib/operation"
import {
  AdminCreateSerialBatch,
  AdminExportSerialsParams,
  AdminGetSerialBatchesParams,
  AdminImportSerialsParams,
} from "./validators"

const tag = "Serial numbers"
const path = "/admin/serial-batches"

const terms = {
  name: "Boxes of spring",
  program_id: "lprog_01K8Z0V5N3",
  policy_id: "lpol_01K8Z0V5N3",
}

/** The routes of batches of serial numbers. */
export const serialBatchOperations: readonly Operation[] = [
  {
    id: "listSerialBatches",
    tag,
    method: "GET",
    path,
    summary: "List the batches of serial numbers, the newest first",
    query: AdminGetSerialBatchesParams,
    queryConfig: { isList: true },
    answer: "serial_batches",
    errors: [],
  },
  {
    id: "createSerialBatch",
    tag,
    method: "POST",
    path,
    summary: "Make a batch, whose serial numbers are then generated or imported",
    description:
      "With `generate` call `generate` until the batch is `ready`, without it send its file to `import`. " +
      "`variant_id` is what the line of a redeemed order shows; licenses are issued by the policy.",
    headers: idempotencyHeader,
    body: AdminCreateSerialBatch,
    examples: {
      Generated: { ...terms, generate: { count: 500, prefix: "BOX" } },
      "To be imported": terms,
    },
    answer: "serial_batch",
    errors: [
      "PROGRAM_NOT_FOUND",
      "POLICY_NOT_FOUND",
      "VARIANT_NOT_FOUND",
      "SERIALS_OFF",
      "SERIAL_POLICY_MISMATCH",
      "POLICY_INACTIVE",
      "PROGRAM_INACTIVE",
      "FEATURES_INVALID",
    ],
  },
  {
    id: "retrieveSerialBatch",
    tag,
    method: "GET",
    path: `${path}/:id`,
    summary: "Get a batch",
    answer: "serial_batch",
    errors: ["SERIAL_BATCH_NOT_FOUND"],
  },
  {
    id: "generateSerials",
    tag,
    method: "POST",
    path: `${path}/:id/generate`,
    summary: "Generate the next serial numbers of a batch",
    description:
      "Up to 5 000 a call and never more than are wanted, however often and by however many it is called: " +
      "go on until `state` is `ready`, also after a server was stopped in between.",
    answer: "serial_batch",
    errors: ["SERIAL_BATCH_NOT_FOUND", "SERIAL_BATCH_STATE"],
  },
  {
    id: "importSerials",
    tag,
    method: "POST",
    path: `${path}/:id/import`,
    summary: "Read a file with serial numbers into a batch",
    description:
      "A line is a serial number, or one with its verification number, divided by comma, semicolon or tab. A " +
      "first line may name the columns (`code`, `license key`, `Seriennummer` and their like; those with " +
      "others are left alone), and `sep=;` before it what divides them; one without a digit is not taken " +
      "unless `first_line_is_code`. Codes damaged by a spreadsheet are refused or repaired, and reported. UTF-8, streamed, at most 100 000 serial numbers. " +
      "The report lists wrong lines by number; the others are kept once `confirm` is called, and " +
      "forgotten after a day. Sending another file replaces what was read.",
    query: AdminImportSerialsParams,
    textBody: {
      contentType: "text/csv",
      example: "serial_number,verification_number\nK7QXD-3MZ8A-9WNTR-2VB4P,482913\n",
    },
    answer: "serials_imported",
    errors: ["SERIAL_BATCH_NOT_FOUND", "SERIAL_BATCH_STATE", "SERIAL_FILE_REFUSED"],
  },
  {
    id: "confirmSerials",
    tag,
    method: "POST",
    path: `${path}/:id/confirm`,
    summary: "Put what was read from a file into use",
    answer: "serial_batch",
    errors: ["SERIAL_BATCH_NOT_FOUND", "SERIAL_BATCH_STATE"],
  },
  {
    id: "exportSerials",
    tag,
    method: "GET",
    path: `${path}/:id/export`,
    summary: "Export a batch as CSV, for printing",
    description:
      "RFC 4180, streamed, safe to open in spreadsheets: UTF-8 with a byte order mark, which `bom=false` leaves " +
      "out. Whole codes with their verification numbers only " +
      "with `codes=true`, which is recorded.",
    query: AdminExportSerialsParams,
    answer: "text/csv",
    errors: ["SERIAL_BATCH_NOT_FOUND", "SERIAL_BATCH_STATE", "REVEAL_FORBIDDEN"],
  },
  {
    id: "deleteSerialBatch",
    tag,
    method: "DELETE",
    path: `${path}/:id`,
    summary: "Delete a batch of which nothing was redeemed or blacklisted",
    description: "Its codes may be imported again afterwards.",
    answer: "serial_batch_deleted",
    errors: ["SERIAL_BATCH_NOT_FOUND", "SERIAL_BATCH_IN_USE"],
  },
]
