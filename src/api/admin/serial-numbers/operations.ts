import type { Operation } from "../../lib/operation"
import {
  AdminBlacklistSerials,
  AdminGetSerialEventsParams,
  AdminGetSerialsParams,
  AdminSearchSerials,
  AdminUnlockSerials,
} from "./validators"

const tag = "Serial numbers"
const path = "/admin/serial-numbers"
const listConfig = { isList: true }
const whole = "BOX-ABCDE-FGHJK-LMNPQ-RSTVW-XYZ23"

/** The routes of serial numbers. */
export const serialOperations: readonly Operation[] = [
  {
    id: "listSerialNumbers",
    tag,
    method: "GET",
    path,
    summary: "List serial numbers",
    description:
      "Of batches that are `ready`; codes are masked. `q` is the end of a code, or an id. `count` is exact " +
      "to 10 000; beyond, `count_capped` is true.",
    query: AdminGetSerialsParams,
    queryConfig: listConfig,
    answer: "serial_numbers",
    errors: ["KEY_IN_URL"],
  },
  {
    id: "searchSerialNumbers",
    tag,
    method: "POST",
    path: `${path}/search`,
    summary: "List serial numbers, by whole code too",
    description: "The list with its filters in the body, where `q` may be a whole code.",
    body: AdminSearchSerials,
    examples: { "By a whole code": { q: whole } },
    answer: "serial_numbers",
    errors: [],
  },
  {
    id: "retrieveSerialNumber",
    tag,
    method: "GET",
    path: `${path}/:id`,
    summary: "Get a serial number",
    answer: "serial_number",
    errors: ["SERIAL_NOT_FOUND"],
  },
  {
    id: "listSerialEvents",
    tag,
    method: "GET",
    path: `${path}/:id/events`,
    summary: "List what happened to a serial number, the newest first",
    description:
      "Refused attempts to redeem it are included, with the reason that outsiders do not see.",
    query: AdminGetSerialEventsParams,
    queryConfig: listConfig,
    answer: "serial_events",
    errors: ["SERIAL_NOT_FOUND"],
  },
  {
    id: "revealSerialNumber",
    tag,
    method: "POST",
    path: `${path}/:id/reveal`,
    summary: "Reveal a serial number and its verification number",
    description: "Recorded in the timeline with who asked.",
    answer: "revealed_serial",
    errors: ["SERIAL_NOT_FOUND", "REVEAL_FORBIDDEN"],
  },
  {
    id: "blacklistSerials",
    tag,
    method: "POST",
    path: `${path}/blacklist`,
    summary: "Blacklist serial numbers: some, a pasted list, or all of a batch",
    description:
      "They cannot be redeemed; tasks on the licenses of those that were are refused with " +
      "SERIAL_BLACKLISTED, until they are allowed again.",
    body: AdminBlacklistSerials,
    examples: { "A pasted list": { codes: [whole], reason: "Stolen" } },
    answer: "serials_blacklisted",
    errors: ["SERIAL_NOT_FOUND", "SERIAL_BATCH_NOT_FOUND"],
  },
  {
    id: "allowSerials",
    tag,
    method: "POST",
    path: `${path}/allow`,
    summary: "Take serial numbers off the blacklist",
    body: AdminBlacklistSerials,
    examples: { "One by its id": { ids: ["lser_01K8Z0V5N3"] } },
    answer: "serials_blacklisted",
    errors: ["SERIAL_NOT_FOUND", "SERIAL_BATCH_NOT_FOUND"],
  },
  {
    id: "listSerialLocks",
    tag,
    method: "GET",
    path: "/admin/serial-locks",
    summary: "List who may try no more serial numbers today, after too many wrong ones",
    answer: "serial_locks",
    errors: [],
  },
  {
    id: "unlockSerialTries",
    tag,
    method: "POST",
    path: "/admin/serial-locks/unlock",
    summary: "Let somebody try serial numbers again",
    body: AdminUnlockSerials,
    examples: { "A customer": { id: "customer:cus_01K8Z0V5N3" } },
    answer: "serial_unlocked",
    errors: ["SERIAL_LOCK_NOT_FOUND"],
  },
]
