import { idempotencyHeader, type Operation } from "../lib/operation"
import { DEVICE_GRANT } from "./device-grant"
import { limitRate } from "./guards"
import { limitSignIns } from "./user-route"
import { readJsonBody, readLongJsonBody, readOAuthBody } from "./json-body"
import { refuseFaults } from "./refuse"
import {
  RuntimeActivateBody,
  RuntimeBorrowBody,
  RuntimeCheckoutBody,
  RuntimeConsumeBatchBody,
  RuntimeConsumeBody,
  RuntimeDeactivateBody,
  RuntimeReceiptBody,
  RuntimeRequestBody,
  RuntimeSeatBody,
  RuntimeSessionBody,
  UserDeviceBody,
  UserRefreshBody,
  UserSignInBody,
} from "./validators"

const key = "ABCDE-FGHJK-LMNPQ-RSTVW-XYZ23"
const fingerprint = "5f1d7a84db00d2fce00b31a7fc73224f"
const examples = {
  "By fingerprint": { key, program: "photo-studio", fingerprint },
}

/** A digest as an example shows it. */
const digestOf = (byte: string) => byte.repeat(32)

const call = {
  tag: "Runtime",
  method: "POST",
  before: [readJsonBody, limitRate],
  answerFaults: refuseFaults,
  answer: "verdict",
  errors: [
    "KEY_REQUIRED",
    "KEY_IN_URL",
    "INVALID_JSON",
    "INVALID_REQUEST",
    "FINGERPRINT_TOO_SHORT",
    "USER_TOKEN_EXPIRED",
    "USER_TOKEN_INVALID",
    "BODY_TOO_LARGE",
    "UNSUPPORTED_MEDIA_TYPE",
    "RATE_LIMITED",
    "UNAVAILABLE",
  ],
} as const

/** A call of named users, which is answered by no verdict. */
const userCall = {
  ...call,
  errors: [
    "KEY_IN_URL",
    "INVALID_JSON",
    "INVALID_REQUEST",
    "BODY_TOO_LARGE",
    "UNSUPPORTED_MEDIA_TYPE",
    "RATE_LIMITED",
    "UNAVAILABLE",
  ],
} as const

const verdictNote =
  "A judged request is always answered 200; `code` says why not, see docs/verdicts.md. Too many requests " +
  "are answered 429 with `Retry-After` and the code RATE_LIMITED. With a `nonce`, " +
  "random and new for each call, the answer is signed, and repeats in what is signed all that was asked."

/** The routes of the sold program. */
export const runtimeOperations: readonly Operation[] = [
  {
    ...call,
    id: "validateLicense",
    path: "/licensing/v1/validate",
    summary: "May this computer run?",
    description: verdictNote,
    body: RuntimeRequestBody,
    examples,
  },
  {
    ...call,
    id: "sendHeartbeat",
    path: "/licensing/v1/heartbeat",
    summary: "This program is still running",
    description:
      "Judged as by validate, and remembered as the time at which the computer was last seen. Of a floating " +
      "license it keeps the computer's seat, or takes one that is free. Send the next one after " +
      `\`next_heartbeat\` seconds. ${verdictNote}`,
    body: RuntimeRequestBody,
    examples,
    answer: "heartbeat",
  },
  {
    ...call,
    id: "takeSession",
    path: "/licensing/v1/sessions",
    summary: "Take or keep a floating seat for this computer",
    description:
      "Of a floating license a limited number of activated computers run at the same time. The same computer gets the " +
      "same session again, held for another while. With `session` it keeps that one and takes no other: " +
      "NO_SESSION says that it is over. FLOATING_FULL says when the next seat is free at the latest " +
      "(`retry_at`). With `feature` the seat is one of that feature, which has seats of its own; `session` and `feature` of " +
      "the answer name it, and heartbeats keep it. Ask again after `next_heartbeat` seconds, or send heartbeats. A license that does not float " +
      `is judged as by validate, without a session. ${verdictNote}`,
    body: RuntimeSessionBody,
    examples: {
      ...examples,
      "A seat of a feature": { key, program: "photo-studio", fingerprint, feature: "raw-export" },
      "Keep the session": {
        key,
        program: "photo-studio",
        fingerprint,
        session: "lses_01K8Z0V5N3",
      },
    },
    answer: "heartbeat",
  },
  {
    ...call,
    id: "releaseSession",
    path: "/licensing/v1/sessions/release",
    summary: "Give up the floating seat of this computer",
    description:
      "The seat is free at once, unless it is borrowed: then it stays the computer's. The computer stays activated. " +
      "With `feature` it is the seat of that feature. " +
      verdictNote,
    body: RuntimeSeatBody,
    examples,
  },
  {
    ...call,
    id: "borrowSession",
    path: "/licensing/v1/sessions/borrow",
    summary: "Take a floating seat along, for use without a connection",
    description:
      "Until `until`, or for `hours`; without both as long as the license allows (`max_borrow_hours`). With `feature` the " +
      "seat of that feature: on a floating license only while the license's own is borrowed, and no longer. The answer " +
      "holds a machine file that ends when the seat is free again. Until then the seat counts, whatever the computer " +
      "does. The same computer again keeps its seat, and gets a file for as long as before, or longer. " +
      `BORROW_TOO_LONG also says that the license ends before. ${verdictNote}`,
    body: RuntimeBorrowBody,
    examples: {
      "For a day": { key, program: "photo-studio", fingerprint, hours: 24 },
      "Of a feature": { key, program: "photo-studio", fingerprint, feature: "raw-export" },
      "Until a time": { key, program: "photo-studio", fingerprint, until: "2030-01-31T18:00:00Z" },
    },
    answer: "checkout",
  },
  {
    ...call,
    id: "returnSession",
    path: "/licensing/v1/sessions/return",
    summary: "Give a borrowed floating seat back before it ends",
    description:
      "The program erases its machine file first. With `feature` it gives back the seat of that feature. Works for a seat that is not borrowed, too. A computer without a " +
      `connection makes a receipt of its file instead, see \`returnMachineFile\`. ${verdictNote}`,
    body: RuntimeSeatBody,
    examples,
  },
  {
    ...call,
    id: "consumeLicense",
    path: "/licensing/v1/consume",
    summary: "Count uses of a license",
    description:
      "Counts `amount` uses of a license of the kind consumption, or of a `feature` that counts its own, all of them or none: CONSUMPTION_EXHAUSTED says " +
      "that they are more than the period includes, overage and all, and in `retry_at` when counting starts again. " +
      "The computer must be activated. With an `Idempotency-Key`, which is remembered for 7 days, a repeated call " +
      "counts once; one that was refused counted nothing, and may be repeated with the same key. " +
      "With `feature` they are counted for that feature alone; FEATURE_MISSING says that the license does not give it. " +
      `Where no uses are counted, the license is judged as by validate. ${verdictNote}`,
    headers: idempotencyHeader,
    body: RuntimeConsumeBody,
    examples: {
      "One use": { key, program: "photo-studio", fingerprint },
      "Several at once": { key, program: "photo-studio", fingerprint, amount: 25 },
      "Of a feature": { key, program: "photo-studio", fingerprint, feature: "raw-export" },
    },
  },
  {
    ...call,
    before: [readLongJsonBody, limitRate],
    id: "consumeLicenseBatch",
    path: "/licensing/v1/consume/batch",
    summary: "Count uses that happened while the program was offline",
    description:
      "At most 1,000 entries. Each counts once by its `id`, however often it is sent within 7 days, in the period of " +
      "its time `at`; a time that lies ahead is now. They happened, so they are counted whatever is left; what goes " +
      "beyond shows as overage, and the next consume is refused. `counted` and `repeated` together are the different " +
      `ids that were sent. With \`feature\` all of them are uses of that feature. ${verdictNote}`,
    body: RuntimeConsumeBatchBody,
    examples: {
      "Two exports on a train": {
        key,
        program: "photo-studio",
        fingerprint,
        entries: [
          { id: "b0e4-17", amount: 3, at: "2030-01-31T16:02:11Z" },
          { id: "b0e4-18", amount: 1, at: "2030-01-31T16:40:00Z" },
        ],
      },
    },
    answer: "consumed_batch",
  },
  {
    ...call,
    id: "activateLicense",
    path: "/licensing/v1/activate",
    summary: "Activate a license on this computer",
    description: `The same computer again gets its activation, and no seat. ${verdictNote}`,
    body: RuntimeActivateBody,
    examples,
  },
  {
    ...call,
    id: "reactivateLicense",
    path: "/licensing/v1/reactivate",
    summary: "Activate a repaired or reinstalled computer again",
    description:
      "Takes over the activation that the computer had, with its seat, if no more of its `locks` differ " +
      "than the program lets change; `differing_locks` says how many do if not. It counts as a " +
      `reactivation, within the shop's limits; an unchanged computer gets its activation. ${verdictNote}`,
    body: RuntimeActivateBody,
    examples: {
      "By locks": {
        key,
        program: "photo-studio",
        locks: { hd_volume: digestOf("a1"), os: digestOf("b2"), cpu: digestOf("c3") },
      },
    },
  },
  {
    ...call,
    id: "deactivateLicense",
    path: "/licensing/v1/deactivate",
    summary: "End the activation of this computer and free its seat",
    description:
      "The program erases its license first. An activation that has an activation code ends by its removal " +
      "code only: the program shows it after it erased the license, and sends it as `removal_code`. Without " +
      `it the answer is REMOVAL_CODE_REQUIRED, and nothing ends. ${verdictNote}`,
    body: RuntimeDeactivateBody,
    examples: {
      ...examples,
      "A typed activation": { key, program: "photo-studio", fingerprint, removal_code: "9F8E7D6C" },
    },
  },
  {
    ...call,
    id: "checkOutLicense",
    path: "/licensing/v1/checkout",
    summary: "Get the license as a file that works without a connection",
    description:
      "With `locks` or `fingerprint` a machine file of this computer's activation, whose seat it holds until " +
      "it expires or is given back; without them a license file for any computer. It ends after `ttl` " +
      `seconds, but never after the license or the days that its policy allows. ${verdictNote}`,
    body: RuntimeCheckoutBody,
    examples: {
      "Machine file": { key, program: "photo-studio", fingerprint, ttl: 2_592_000 },
      "License file": { key, program: "photo-studio", algorithm: "base64+ed25519" },
    },
    answer: "checkout",
  },
  {
    ...call,
    // The file says which computer it is.
    errors: call.errors.filter((code) => code !== "FINGERPRINT_TOO_SHORT"),
    id: "returnMachineFile",
    path: "/licensing/v1/receipts",
    summary: "Give a machine file back, so that its seat is free before it expires",
    description:
      "The program erases the file first and makes the receipt of it. An activation in force that the file " +
      `was made for ends with it, unless it has an activation code; on a floating license only the borrowed seat is free. Works once; five wrong receipts lock the license for the day. ${verdictNote}`,
    body: RuntimeReceiptBody,
    examples: {
      "A receipt": {
        key,
        program: "photo-studio",
        file: "lfile_01K8Z0V5N3",
        receipt: "1701-EA06-C06D-E773",
      },
    },
  },
  {
    ...userCall,
    before: [readOAuthBody, limitRate, limitSignIns],
    id: "signInUser",
    path: "/licensing/v1/users/token",
    summary:
      "Sign a named user in: by e-mail address and password, or after they answered on a page",
    description:
      "For licenses for named users. The password is that of the account in the shop, which the user bound by the link " +
      "in their invitation. USER_SIGN_IN_REFUSED says no more, and comes after the same time, whether the address, the " +
      "password, or the right to use the program is missing. Who may use several licenses of the program gets " +
      "USER_LICENSE_CHOICE with `licenses`, and asks again with `license_id`. " +
      "With `grant_type` and the `device_code` of `startUserDevice` a program asks whether its user has answered: a " +
      "refusal also has the `error` of OAuth 2.0. May be sent as a form, with `client_id` for `program`; other fields are " +
      "ignored. See docs/named-users.md.",
    body: UserSignInBody,
    examples: {
      "The only license": {
        email: "ada@firm.example",
        password: "correct horse battery staple",
        program: "photo-studio",
      },
      "After the page": {
        grant_type: DEVICE_GRANT,
        device_code: "d".repeat(43),
        program: "photo-studio",
      },
    },
    answer: "signed_in_user",
    errors: [
      ...userCall.errors,
      "USER_SIGN_IN_REFUSED",
      "USER_LICENSE_CHOICE",
      "USER_PASSWORD_CHANGE_REQUIRED",
      "GRANT_TYPE_UNSUPPORTED",
      "DEVICE_PENDING",
      "DEVICE_SLOW_DOWN",
      "DEVICE_DENIED",
      "DEVICE_EXPIRED",
      "DEVICE_CODE_INVALID",
    ],
  },
  {
    ...userCall,
    before: [readOAuthBody, limitRate, limitSignIns],
    id: "startUserDevice",
    path: "/licensing/v1/users/device",
    summary: "Let a named user sign this program in by a page (RFC 8628)",
    description:
      "The program shows `user_code` and `verification_uri`, or a QR code of `verification_uri_complete`, and asks " +
      "`signInUser` with the `device_code` every `interval` seconds until its user has answered. `name` is that of the " +
      "computer, for them to see. May be sent as a form, with `client_id` for `program`; other fields are ignored.",
    body: UserDeviceBody,
    examples: { "A laptop": { program: "photo-studio", name: "Ada's laptop" } },
    answer: "started_device",
    errors: [...userCall.errors, "PROGRAM_NOT_FOUND", "NO_LINK"],
  },
  {
    ...userCall,
    id: "refreshUser",
    path: "/licensing/v1/users/refresh",
    summary: "A new user token, and a new refresh token for the next time",
    description:
      "Each refresh token is good once. One that comes again ends the sign-in, since somebody else must have it; only the " +
      "last one before is taken for another 30 seconds, should the answer have been lost. USER_SESSION_ENDED: sign in again.",
    body: UserRefreshBody,
    examples: { "A refresh": { refresh_token: "r".repeat(86) } },
    answer: "signed_in_user",
    errors: [...userCall.errors, "USER_SESSION_ENDED"],
  },
  {
    ...userCall,
    id: "signOutUser",
    path: "/licensing/v1/users/sign-out",
    summary: "End a sign-in, with all its tokens",
    description:
      "At once, its user token too. Repeated, or with an unknown token, it changes nothing.",
    body: UserRefreshBody,
    examples: { "A sign-out": { refresh_token: "r".repeat(86) } },
    answer: "signed_out_user",
  },
  {
    id: "listSigningKeys",
    tag: "Runtime",
    method: "GET",
    path: "/licensing/v1/keys",
    summary: "The public keys that answers are signed with (JWKS)",
    description: "Ed25519, RFC 8037. A key that signs nothing more stays here until it retires.",
    answer: "json_web_key_set",
    errors: ["KEY_IN_URL", "RATE_LIMITED", "UNAVAILABLE"],
  },
  {
    id: "retrieveRevocationList",
    tag: "Runtime",
    method: "GET",
    path: "/licensing/v1/revocations",
    before: [limitRate],
    summary: "The offline files that no longer hold, as a signed and numbered list",
    description:
      "A compact JWS of the type `license-revocations+jws`, see docs/formats.md. The same bytes, and the " +
      "same `ETag`, until something changes.",
    answer: "application/jose",
    errors: ["KEY_IN_URL", "RATE_LIMITED", "UNAVAILABLE"],
  },
]
