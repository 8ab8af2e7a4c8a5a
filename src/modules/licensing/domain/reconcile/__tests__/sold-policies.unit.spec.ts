import { type SellablePolicy, soldPolicies, type VariantOffer } from "../sold-policies"

const policy = (id: string, over: Partial<SellablePolicy> = {}): SellablePolicy => ({
  id,
  active: true,
  program: { active: true },
  max_activations: 2,
  ...over,
})

type Bundle = NonNullable<VariantOffer<SellablePolicy>["bundle"]>

const bundle = (
  items: [policy: SellablePolicy, seats: number | null][],
  over: Partial<Bundle> = {}
): Bundle => ({
  id: "lbdl_1",
  active: true,
  items: items.map(([of, seats]) => ({ policy_id: of.id, seats, policy: of })),
  ...over,
})

const NAMED = { id: "lbdl_1" }

const sold = (offer: Partial<VariantOffer<SellablePolicy>>) =>
  soldPolicies({ bundle: null, policies: [], ...offer }).map(({ policy: { id }, ...rest }) => ({
    id,
    ...rest,
  }))

describe("what a line sells", () => {
  it("is nothing where its variant sells nothing", () => {
    expect(sold({})).toEqual([])
  })

  it("is one policy without a bundle", () => {
    expect(sold({ policies: [policy("a")] })).toEqual([{ id: "a", unit_seats: 2, withheld: false }])
  })

  it("is several policies, together but without a name", () => {
    expect(sold({ policies: [policy("a"), policy("b", { max_activations: null })] })).toEqual([
      { id: "a", unit_seats: 2, withheld: false, bundle: null },
      { id: "b", unit_seats: null, withheld: false, bundle: null },
    ])
  })

  it("is what the bundle holds, in its order and with its seats", () => {
    const held = bundle([
      [policy("b"), 5],
      [policy("a"), null],
    ])
    expect(sold({ bundle: held })).toEqual([
      { id: "b", unit_seats: 5, withheld: false, bundle: NAMED },
      { id: "a", unit_seats: 2, withheld: false, bundle: NAMED },
    ])
  })

  it("is the bundle where a variant has policies of its own too", () => {
    const held = bundle([[policy("b"), null]])
    expect(sold({ bundle: held, policies: [policy("a")] }).map(({ id }) => id)).toEqual(["b"])
  })

  it.each<[what: string, first: SellablePolicy, over: Partial<Bundle>, withheld: boolean[]]>([
    ["all are active", policy("a"), {}, [false, false]],
    ["its policy is inactive", policy("a", { active: false }), {}, [true, false]],
    ["its program is", policy("a", { program: { active: false } }), {}, [true, false]],
    ["the bundle is", policy("a"), { active: false }, [true, true]],
  ])("is withheld, or not, where %s", (_, first, over, withheld) => {
    const held = bundle(
      [
        [first, null],
        [policy("b"), null],
      ],
      over
    )
    expect(sold({ bundle: held }).map((each) => each.withheld)).toEqual(withheld)
  })
})
