import { redeemerId } from "../redeemer-id"

it.each([
  [redeemerId.customer("cus_1"), "customer:cus_1"],
  [redeemerId.email(" Ana@Shop.test "), "email:ana@shop.test"],
  [redeemerId.address("2001:db8::/64"), "address:2001:db8::/64"],
  [redeemerId.serial("3f2a"), "serial:3f2a"],
])("counts attempts of each under its own id: %s", (id, expected) => {
  expect(id).toBe(expected)
})
