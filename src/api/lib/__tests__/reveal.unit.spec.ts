import type { MedusaContainer } from "@medusajs/framework/types"

import type { StaffRevealRule } from "../../../modules/licensing/options"
import { assertMayReveal } from "../reveal"

const logged = jest.fn()

const containerWith = (reveal?: unknown) =>
  ({
    resolve: (name: string) =>
      name === "logger" ? { error: logged } : { getOptions: async () => ({ staff: { reveal } }) },
  }) as unknown as MedusaContainer

describe("assertMayReveal", () => {
  beforeEach(() => logged.mockReset())

  it("lets everyone pass without the option", async () => {
    await expect(assertMayReveal("user_1", containerWith())).resolves.toBeUndefined()
  })

  it.each<[string, StaffRevealRule]>([
    ["true", () => true],
    ["a promise of true", async () => true],
    ["true for this user", (userId) => userId === "user_1"],
    ["true after a look into the container", (_, container) => container !== undefined],
  ])("lets pass on %s", async (_, rule) => {
    await expect(assertMayReveal("user_1", containerWith(rule))).resolves.toBeUndefined()
    expect(logged).not.toHaveBeenCalled()
  })

  it.each<[string, () => unknown, number]>([
    ["false", () => false, 0],
    ["a promise of false", async () => false, 0],
    ["nothing", () => undefined, 0],
    ["something that is merely truthy", () => "yes", 0],
    [
      "an error",
      () => {
        throw new Error("directory is down")
      },
      1,
    ],
    ["a broken promise", () => Promise.reject(new Error("directory is down")), 1],
  ])("refuses on %s", async (_, rule, logLines) => {
    await expect(assertMayReveal("user_1", containerWith(rule))).rejects.toMatchObject({
      type: "forbidden",
      code: "REVEAL_FORBIDDEN",
      message: expect.not.stringContaining("directory"),
    })
    expect(logged).toHaveBeenCalledTimes(logLines)
  })
})
