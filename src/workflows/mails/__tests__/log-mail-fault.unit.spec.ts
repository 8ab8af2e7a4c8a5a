import { withoutSecrets } from "../log-mail-fault"

it.each([
  ["an address", "550 <ana@shop.test> unknown", "550 <*****@*****> unknown"],
  ["a link with its token", "sent https://shop.test/#claim=order_1.abc twice", "sent ***** twice"],
  ["an activation code", "code 0A1B2C3D-0a1b2c3d-00000000-FFFFFFFF no", "code ***** no"],
  ["a key that the mail holds", "key ABCDE-FGHIJ, ABCDE-FGHIJ", "key *****, *****"],
  ["line breaks", "one\r\n  two", "one two"],
])("takes %s out of a provider's message", (_, text, line) => {
  expect(withoutSecrets(text, ["ABCDE-FGHIJ"])).toBe(line)
})

it("keeps a message short", () => {
  expect(withoutSecrets("x".repeat(1_000), [])).toHaveLength(300)
})
