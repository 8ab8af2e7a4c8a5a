import {
  ACCOUNT_TRIES,
  ADDRESS_TRIES,
  type RedeemableSerial,
  serialRefusal,
  attemptDecision,
} from "../serial-redeeming"

const ASK = { program_id: "lprog_1", open_programs: ["lprog_1"], customer_id: "cus_me" }
const FROM_SERIAL = { ...ASK, program_id: null, open_programs: ["lprog_1", "lprog_2"] }
const serial = (over: Partial<RedeemableSerial> = {}): RedeemableSerial => ({
  program_id: "lprog_1",
  batch_state: "ready",
  status: "available",
  blacklisted: false,
  policy_active: true,
  customer_id: null,
  verified: true,
  ...over,
})
const reserved = { status: "reserved" as const }
const claimed = { status: "claimed" as const }
const mine = { customer_id: "cus_me" }
const others = { customer_id: "cus_other" }

describe("serialRefusal", () => {
  it("takes an available serial of the program", () => {
    expect(serialRefusal(serial(), ASK)).toBeNull()
    expect(serialRefusal(serial(), { ...ASK, customer_id: null })).toBeNull()
  })

  it("takes none by an inactive policy, and says of a used one who has it", () => {
    expect(serialRefusal(serial({ policy_active: false }), ASK)?.code).toBe("SERIALS_OFF")
    expect(serialRefusal(serial({ ...claimed, policy_active: false, ...mine }), ASK)?.code).toBe(
      "SERIAL_USED_BY_YOU"
    )
  })

  it.each<[string, RedeemableSerial | null, string, string | null]>([
    ["there is none", null, "SERIAL_INVALID", "unknown"],
    [
      "its batch is being generated",
      serial({ batch_state: "generating" }),
      "SERIAL_INVALID",
      "unknown",
    ],
    ["its batch is being read", serial({ batch_state: "importing" }), "SERIAL_INVALID", "unknown"],
    ["its batch is not confirmed", serial({ batch_state: "checked" }), "SERIAL_INVALID", "unknown"],
    ["its number is wrong", serial({ verified: false }), "SERIAL_INVALID", "verification"],
    ["it is another program's", serial({ program_id: "lprog_2" }), "SERIAL_WRONG_PROGRAM", null],
    ["it is blacklisted", serial({ blacklisted: true }), "SERIAL_BLACKLISTED", null],
    ["I redeem it this moment", serial({ ...reserved, ...mine }), "SERIAL_IN_PROGRESS", null],
    ["somebody registers by it", serial(reserved), "SERIAL_IN_PROGRESS", null],
    ["another account redeems it", serial({ ...reserved, ...others }), "SERIAL_USED", null],
    ["I redeemed it", serial({ ...claimed, ...mine }), "SERIAL_USED_BY_YOU", null],
    ["another account redeemed it", serial({ ...claimed, ...others }), "SERIAL_USED", null],
  ])("refuses where %s", (_, found, code, reason) => {
    expect(serialRefusal(found, ASK)).toEqual({ code, reason })
  })

  it.each<[string, Partial<RedeemableSerial>]>([
    ["another program's", { program_id: "lprog_2" }],
    ["blacklisted", { blacklisted: true }],
    ["mine", { ...claimed, ...mine }],
    ["another account's", { ...claimed, ...others }],
    ["in no batch in use", { batch_state: "checked" }],
  ])("reveals nothing without the right number of one that is %s", (_, over) => {
    expect(serialRefusal(serial({ ...over, verified: false }), ASK)?.code).toBe("SERIAL_INVALID")
  })

  it.each<[string, Partial<RedeemableSerial>, string]>([
    [
      "program before blacklist",
      { program_id: "lprog_2", blacklisted: true },
      "SERIAL_WRONG_PROGRAM",
    ],
    ["blacklist before use", { blacklisted: true, ...claimed, ...mine }, "SERIAL_BLACKLISTED"],
  ])("looks at the %s", (_, over, code) => {
    expect(serialRefusal(serial(over), ASK)?.code).toBe(code)
  })

  it("derives the program from the serial where none is demanded", () => {
    expect(serialRefusal(serial({ program_id: "lprog_2" }), FROM_SERIAL)).toBeNull()
    expect(serialRefusal(serial({ program_id: "lprog_3" }), FROM_SERIAL)?.code).toBe("SERIALS_OFF")
  })

  it.each<[string, RedeemableSerial | null]>([
    ["there is none", null],
    ["of an open program", serial({ verified: false })],
    ["of another open program", serial({ verified: false, program_id: "lprog_2" })],
    ["of a closed program", serial({ verified: false, program_id: "lprog_3" })],
  ])("reveals no program to a guess: %s", (_, found) => {
    expect(serialRefusal(found, FROM_SERIAL)?.code).toBe("SERIAL_INVALID")
  })

  it("does not take somebody who registers for the owner of what is nobody's", () => {
    const newcomer = { ...ASK, customer_id: null }
    expect(serialRefusal(serial(claimed), newcomer)?.code).toBe("SERIAL_USED")
    expect(serialRefusal(serial({ ...claimed, ...mine }), newcomer)?.code).toBe("SERIAL_USED")
  })
})

describe("attemptDecision", () => {
  const LAST = new Date("2030-06-15T12:00:00.000Z")
  const after = (ms: number) => new Date(LAST.getTime() + ms)
  const decide = (wrong: number, ms: number, rule = ACCOUNT_TRIES) =>
    attemptDecision({ wrong, last_at: LAST }, rule, after(ms))

  it("lets in who has not been wrong", () => {
    expect(decide(0, 0)).toEqual({ ok: true })
  })

  it.each([
    [1, 2],
    [2, 4],
    [3, 8],
    [4, 16],
  ])("after %d wrong tries an account waits %d seconds", (wrong, seconds) => {
    expect(decide(wrong, seconds * 1000 - 1)).toEqual({
      ok: false,
      code: "RATE_LIMITED",
      retry_at: after(seconds * 1000),
    })
    expect(decide(wrong, seconds * 1000)).toEqual({ ok: true })
  })

  it("locks an account after five until the next UTC day, however long it waits", () => {
    for (const wrong of [5, 6, 1000]) {
      expect(decide(wrong, 11 * 3_600_000)).toEqual({
        ok: false,
        code: "TASK_LOCKED",
        retry_at: new Date("2030-06-16T00:00:00.000Z"),
      })
    }
  })

  it.each([
    [5, 0, true],
    [6, 1_999, false],
    [6, 2_000, true],
    [19, 16_383_999, false],
    [19, 16_384_000, true],
  ])("allows an address more: %d wrong tries, %d ms later: %s", (wrong, ms, ok) => {
    expect(decide(wrong, ms, ADDRESS_TRIES).ok).toBe(ok)
  })

  it("locks an address after twenty", () => {
    expect(decide(20, 3_600_000, ADDRESS_TRIES)).toMatchObject({ code: "TASK_LOCKED" })
  })
})
