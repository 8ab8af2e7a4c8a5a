import { at, HOURS, KEY, NOW } from "../../../../scripts/protocol-vectors/world"
import { answerTo, program, refusal } from "./world"

const gone = () => null

describe("an activation", () => {
  it("keeps the key once the shop has accepted it, and starts with it again", async () => {
    const { licensing, restart, shop } = program((request) => answerTo(request), {
      computerName: "Studio 2",
      appVersion: "3.2.1",
      platform: "linux",
    })
    expect(await licensing.activate(` ${KEY.toLowerCase()} `)).toMatchObject({
      ok: true,
      code: "VALID",
      source: "shop",
    })
    expect(shop.requests[0]?.body).toMatchObject({
      name: "Studio 2",
      app_version: "3.2.1",
      platform: "linux",
    })
    expect(await restart().validate()).toMatchObject({ ok: true, code: "VALID" })
    expect(shop.requests.map(({ path }) => path)).toEqual([
      "/licensing/v1/activate",
      "/licensing/v1/validate",
    ])
  })

  it("keeps nothing of a key that the shop refuses, and leaves the license that is there", async () => {
    const { licensing, restart } = program((request) =>
      request.body.key === KEY ? answerTo(request) : answerTo(request, refusal("NOT_FOUND"))
    )
    expect(await licensing.activate("WRONG-KEY")).toMatchObject({ ok: false, code: "NOT_FOUND" })
    expect(await restart().validate()).toMatchObject({ ok: false, code: "NO_LICENSE" })
    await licensing.activate(KEY)
    expect(await licensing.activate("WRONG-KEY")).toMatchObject({ code: "NOT_FOUND" })
    expect(await restart().validate()).toMatchObject({ ok: true })
  })

  it("is refused without asking for a key that is none", async () => {
    const { licensing, shop } = program(gone)
    expect(await licensing.activate(" - ")).toMatchObject({ ok: false, code: "NOT_FOUND" })
    expect(shop.requests).toEqual([])
  })

  it("does not fall back on what another key left behind", async () => {
    let isThere = true
    const { licensing } = program((request) => (isThere ? answerTo(request) : null))
    await licensing.activate(KEY)
    isThere = false
    expect(await licensing.activate("OTHER-KEY")).toMatchObject({
      ok: false,
      code: "SHOP_UNREACHABLE",
    })
    expect(await licensing.activate(KEY.toLowerCase())).toMatchObject({ ok: true, source: "kept" })
  })

  it("says how many seconds there are to the next sign of life", async () => {
    const { licensing } = program((request) => answerTo(request, { next_heartbeat: 600 }))
    await licensing.activate(KEY)
    expect(await licensing.heartbeat()).toMatchObject({ ok: true, nextHeartbeat: 600 })
  })
})

describe("an outage", () => {
  it("is survived for 24 hours by the shop's word, and no longer", async () => {
    let isThere = true
    const { licensing, restart, shop } = program((request) => (isThere ? answerTo(request) : null))
    await licensing.activate(KEY)
    isThere = false
    shop.pass(23 * HOURS * 1000)
    expect(await restart().validate()).toMatchObject({
      ok: true,
      source: "kept",
      reason: "no_answer",
    })
    shop.pass(HOURS * 1000)
    expect(await restart().validate()).toMatchObject({ ok: false, code: "CONNECTION_NEEDED" })
    isThere = true
  })

  it("is survived for as long as the program lets it, where the shop lets it longer", async () => {
    let isThere = true
    const facts = { keep_until: at(1000 * HOURS) }
    const { licensing, restart, shop } = program(
      (request) => (isThere ? answerTo(request, facts) : null),
      { outageHours: 6 }
    )
    expect(await licensing.activate(KEY)).toMatchObject({ runsUntil: at(6 * HOURS) })
    isThere = false
    shop.pass(6 * HOURS * 1000 - 20_000)
    expect(await restart().offline()).toMatchObject({ ok: true })
    shop.pass(20_000)
    expect(await restart().offline()).toMatchObject({ ok: false, code: "CONNECTION_NEEDED" })
  })

  it("is not lengthened by setting the clock back, nor by starting again and again", async () => {
    let isThere = true
    const { licensing, restart, shop } = program((request) => (isThere ? answerTo(request) : null))
    await licensing.activate(KEY)
    isThere = false
    shop.pass(20 * HOURS * 1000)
    expect(await restart().offline()).toMatchObject({ ok: true })
    shop.time = Date.parse(NOW) + HOURS * 1000
    expect(await restart().offline()).toMatchObject({ ok: false, code: "CLOCK_ROLLED_BACK" })
    isThere = true
    expect(await restart().validate()).toMatchObject({ ok: true, source: "shop" })
    expect(await restart().offline()).toMatchObject({ ok: true, source: "kept" })
  })

  it("leaves nothing to run on after a refusal", async () => {
    let facts = {}
    const { licensing } = program((request) => answerTo(request, facts))
    await licensing.activate(KEY)
    facts = refusal("SUSPENDED")
    expect(await licensing.validate()).toMatchObject({ ok: false, code: "SUSPENDED" })
    expect(await licensing.offline()).toMatchObject({ ok: false, code: "CONNECTION_NEEDED" })
  })
})

describe("a call that the shop cannot answer", () => {
  it("is sent again after pauses that grow and differ, until the deadline", async () => {
    const { licensing, shop } = program(gone, { deadline: 10_000 })
    expect(await licensing.activate(KEY)).toMatchObject({ code: "SHOP_UNREACHABLE" })
    expect(shop.requests.length).toBeGreaterThan(4)
    const ranges = [250, 500, 1000, 2000]
    ranges.forEach((pause, time) => {
      expect(shop.pauses[time]).toBeGreaterThanOrEqual(pause / 2)
      expect(shop.pauses[time]).toBeLessThanOrEqual(pause)
    })
    expect(shop.clock.monotonic()).toBeLessThan(10_000)
  })

  it("draws its pauses at random", async () => {
    const pauses = new Set<number>()
    for (let run = 0; run < 5; run++) {
      const { licensing, shop } = program(gone)
      await licensing.activate(KEY)
      pauses.add(shop.pauses[0] ?? 0)
    }
    expect(pauses.size).toBeGreaterThan(1)
  })

  it("is answered by a later attempt, with the same question", async () => {
    let attempts = 0
    const { licensing, shop } = program((request) =>
      ++attempts < 3 ? { status: 503, body: "" } : answerTo(request)
    )
    expect(await licensing.activate(KEY)).toMatchObject({ ok: true })
    expect(new Set(shop.requests.map(({ body }) => body.nonce)).size).toBe(1)
  })

  it("waits as long as the shop asks for, or tells its user when that is too long", async () => {
    const busy = (wait: string) => ({ status: 429, headers: { "retry-after": wait }, body: {} })
    let attempts = 0
    const { licensing, shop } = program((request) =>
      ++attempts === 1 ? busy("2") : answerTo(request)
    )
    expect(await licensing.activate(KEY)).toMatchObject({ ok: true })
    expect(shop.pauses).toEqual([2000])
    const { licensing: other } = program(() => busy("60"))
    expect(await other.activate(KEY)).toMatchObject({ code: "RATE_LIMITED", retryAt: at(60) })
  })

  it("asks with another random text each time", async () => {
    const { licensing, shop } = program((request) => answerTo(request))
    await licensing.activate(KEY)
    await licensing.validate()
    await licensing.validate()
    const nonces = shop.requests.map(({ body }) => String(body.nonce))
    expect(new Set(nonces).size).toBe(3)
    expect(nonces.every((nonce) => nonce.length === 22)).toBe(true)
  })

  it("sends the key in the body only, and follows nobody elsewhere", async () => {
    const seen: [string, RequestInit][] = []
    const { licensing } = program(gone, {
      deadline: 100,
      fetch: (url, init) => {
        seen.push([String(url), init ?? {}])
        return Promise.reject(new TypeError("fetch failed"))
      },
    })
    await licensing.activate(KEY)
    const [[url, init] = ["", {}]] = seen
    expect(url).toBe("https://shop.example/licensing/v1/activate")
    expect(JSON.stringify(init.headers)).not.toContain(KEY)
    expect(init).toMatchObject({ redirect: "error", credentials: "omit", cache: "no-store" })
  })
})
