import { topUpLine } from "../top-up-line"

describe("the line of a cart that buys more uses", () => {
  const offer = {
    variant: { id: "variant_1", title: "A thousand", product: null },
    license: {
      id: "lic_1",
      key_redacted: null,
      program: { id: "lprg_1", name: "Editor" },
      policy: { id: "lpol_1", name: "Counted" },
    },
  }

  it("names the license by its id", () => {
    const metadata = { licensing_license_id: "lic_1" }
    expect(topUpLine(offer)).toEqual({ variant_id: "variant_1", quantity: 1, metadata })
    expect(topUpLine(offer, 3)).toEqual({ variant_id: "variant_1", quantity: 3, metadata })
  })
})
