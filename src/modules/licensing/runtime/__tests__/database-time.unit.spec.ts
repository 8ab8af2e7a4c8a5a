import { RuntimeService } from "../runtime"

/** The time of the database; this process is years ahead. */
const NOW = new Date("2020-06-15T12:00:00Z")
const HOUR_MS = 3_600_000

const later = (hours: number) => new Date(NOW.getTime() + hours * HOUR_MS)

const COUNTER = {
  max_consumptions: 10,
  max_overages: 0,
  consumption_period: null,
  period_starts_at: new Date(0),
  used: 1,
}

/** A runtime that finds a license of counted uses with these dates, and what was counted of it. */
function runtimeWith(dates: object) {
  const counted: string[] = []
  const found = {
    id: "lic_1",
    state: "active",
    kind: "consumption",
    program_code: "photo",
    order_active: true,
    purchased_seats: 1,
    granted_seats: 0,
    activation_count: 1,
    activation_id: "lact_1",
    activation_status: "active",
    activated_at: NOW,
    activation_expires_at: null,
    starts_at: null,
    grace_hours: 0,
    expires_at: null,
    maintenance_until: null,
    catalogue: [],
    consumption: { ...COUNTER, used: 0 },
    floating: null,
    ...dates,
  }
  const runtime = new RuntimeService({
    licensingOptions: { runtime: {} },
    runtimeDatabaseService: { now: () => NOW, run: async () => [{ found, outcome: null }] },
    consumptionService: {
      consume: async (id: string) => (
        counted.push(id),
        { outcome: "counted", notice_id: null, counter: COUNTER }
      ),
      consumeBatch: async (id: string) => (
        counted.push(id),
        { counted: 1, notice_id: null, counter: COUNTER }
      ),
    },
  } as never)
  Object.assign(runtime, {
    find: async () => found,
    lookupOf: async () => ({ key_hash: "", other_key_hash: null }),
  })
  return { runtime, counted }
}

const REQUEST = {
  key: "A",
  program_code: "photo",
  computer: { fingerprint: "a".repeat(32) },
} as never

const CALLS: [string, (runtime: RuntimeService) => Promise<{ answer: { code: string } }>][] = [
  ["consume", (runtime) => runtime.consume(REQUEST, { feature: "", amount: 1, key: null })],
  [
    "consumeBatch",
    (runtime) => runtime.consumeBatch(REQUEST, "", [{ id: "1", amount: 1, at: NOW }]),
  ],
]

describe.each(CALLS)("%s is judged by the database's time, not by the process's", (_, call) => {
  it.each([
    ["VALID", { expires_at: later(1) }],
    ["EXPIRED", { expires_at: later(-1) }],
    ["NOT_STARTED", { starts_at: later(1) }],
    ["VALID", { starts_at: later(-1) }],
  ])("%s: %o", async (code, dates) => {
    const { runtime, counted } = runtimeWith(dates)
    expect((await call(runtime)).answer.code).toBe(code)
    expect(counted).toEqual(code === "VALID" ? ["lic_1"] : [])
  })
})
