import type { Operation } from "../../lib/operation"
import { limitGuesses } from "../../lib/rate-limit"
import { StoreRegisterBySerial } from "./validators"

const tag = "Help"

/** How somebody without an account redeems a serial number. */
export const serialRegistrationOperations: readonly Operation[] = [
  {
    id: "listPublicSerialPrograms",
    tag,
    method: "GET",
    path: "/store/licensing/serial-programs",
    summary: "List the programs whose serial numbers anybody may redeem; none = offer nothing",
    before: [limitGuesses(120, 60)],
    answer: "serial_programs",
    errors: ["RATE_LIMITED"],
  },
  {
    id: "createRegistrationChallenge",
    tag,
    method: "GET",
    path: "/store/licensing/serial-registration/challenge",
    summary: "Get the puzzle that a registration by serial number needs solved",
    description:
      "A proof of work as ALTCHA's widget and `altcha-lib` read it (version 2, PBKDF2/SHA-256); about a second of " +
      "a browser's time, valid for ten minutes and once.",
    before: [limitGuesses(60, 60)],
    answer: "proof_challenge",
    errors: ["RATE_LIMITED"],
  },
  {
    id: "registerBySerial",
    tag,
    method: "POST",
    path: "/store/licensing/serial-registration",
    summary: "Redeem a serial number without an account: makes the account and its order",
    description:
      "Afterwards one logs in with `email` and `password` as usual. Every try needs a puzzle of its own. A refused " +
      "serial number leaves no account behind. An unknown one and a wrong verification number are one refusal; " +
      "after each wrong try the address waits longer (429 with `Retry-After`); five a UTC day lock it.",
    before: [limitGuesses(30, 60)],
    body: StoreRegisterBySerial,
    examples: {
      "From a box": {
        program: "photo-studio",
        serial: "BOX-K7QXD-3MZ8A-9WNTR-2VB4P-D5HJ6",
        verification_number: "482913",
        email: "ada@example.com",
        password: "correct horse battery",
        first_name: "Ada",
        last_name: "Lovelace",
        altcha: "eyJjaGFsbGVuZ2UiOnt9LCJzb2x1dGlvbiI6e319",
      },
    },
    answer: "redeemed_serial",
    errors: [
      "PROOF_INVALID",
      "EMAIL_TAKEN",
      "SERIALS_OFF",
      "SERIAL_INVALID",
      "SERIAL_WRONG_PROGRAM",
      "SERIAL_BLACKLISTED",
      "SERIAL_USED",
      "SERIAL_IN_PROGRESS",
      "SERIAL_NO_REGION",
      "TASK_LOCKED",
      "RATE_LIMITED",
    ],
  },
]
