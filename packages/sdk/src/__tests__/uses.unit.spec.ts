import { at, KEY, NOW } from "../../../../scripts/protocol-vectors/world"
import { answerTo, program, refusal } from "./world"

const consumption = { used: 75, left: 25, overage: 0, resets_at: at(86_400) }

describe("a counted use", () => {
  it("is counted with an id of its own, which every attempt repeats", async () => {
    let attempts = 0
    const { licensing, shop } = program((request) =>
      request.path.endsWith("/consume") && ++attempts === 1
        ? null
        : answerTo(request, { consumption })
    )
    await licensing.activate(KEY)
    const used = await licensing.consume({ amount: 25 })
    expect(used).toMatchObject({
      ok: true,
      consumption: { used: 75, left: 25, overage: 0, resetsAt: at(86_400) },
    })
    const ids = shop.requests.slice(1).map(({ headers }) => headers["idempotency-key"])
    expect(ids).toEqual([used.id, used.id])
    const other = await licensing.consume({ id: "export-17", feature: "print" })
    expect(other.id).toBe("export-17")
    expect(shop.requests.at(-1)).toMatchObject({
      headers: { "idempotency-key": "export-17" },
      body: { amount: 1, feature: "print" },
    })
  })

  it("is refused when none is left, with the time of more", async () => {
    const { licensing } = program((request) =>
      request.path.endsWith("/consume")
        ? answerTo(
            request,
            { ...refusal("CONSUMPTION_EXHAUSTED"), consumption: { ...consumption, left: 0 } },
            { retry_at: at(86_400) }
          )
        : answerTo(request)
    )
    await licensing.activate(KEY)
    expect(await licensing.consume()).toMatchObject({
      ok: false,
      code: "CONSUMPTION_EXHAUSTED",
      retryAt: at(86_400),
      consumption: { left: 0 },
    })
  })
})

describe("uses without a connection", () => {
  it("are noted and reported once each, by feature", async () => {
    let isThere = true
    const { licensing, restart, shop } = program((request) =>
      isThere ? answerTo(request, { consumption }) : null
    )
    await licensing.activate(KEY)
    expect(await licensing.reportUses()).toBeNull()
    isThere = false
    expect(await licensing.recordUse({ id: "one", amount: 3 })).toMatchObject({ ok: true })
    await licensing.recordUse({ id: "one", amount: 3 })
    await licensing.recordUse({ id: "two" })
    await licensing.recordUse({ id: "three", feature: "print" })
    expect(await restart().reportUses()).toMatchObject({ ok: false, code: "SHOP_UNREACHABLE" })
    isThere = true
    shop.requests.length = 0
    expect(await restart().reportUses()).toMatchObject({ ok: true, consumption: { left: 25 } })
    expect(shop.requests.map(({ body }) => [body.feature, body.entries])).toEqual([
      [
        undefined,
        [
          { id: "one", amount: 3, at: NOW },
          { id: "two", amount: 1, at: NOW },
        ],
      ],
      ["print", [{ id: "three", amount: 1, at: NOW }]],
    ])
    expect(await restart().reportUses()).toBeNull()
  })

  it("are not made by a program that may not run", async () => {
    const { licensing } = program(() => null)
    expect(await licensing.recordUse()).toMatchObject({ ok: false, code: "NO_LICENSE" })
    expect(await licensing.reportUses()).toBeNull()
  })

  it("stay noted when the shop refuses the license", async () => {
    let facts = {}
    const { licensing } = program((request) => answerTo(request, facts))
    await licensing.activate(KEY)
    await licensing.recordUse({ id: "one" })
    facts = refusal("SUSPENDED")
    expect(await licensing.reportUses()).toMatchObject({ ok: false, code: "SUSPENDED" })
    facts = {}
    expect(await licensing.reportUses()).toMatchObject({ ok: true, id: "one" })
  })
})
