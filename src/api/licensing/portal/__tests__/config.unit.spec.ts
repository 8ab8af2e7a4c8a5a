import type { MedusaContainer } from "@medusajs/framework/types"

import { portalOptionsSchema } from "../../../../modules/licensing/portal-options"
import { type PortalConfig, portalConfigReader } from "../config"

const container = {} as MedusaContainer
const options = portalOptionsSchema.parse({})

describe("portalConfigReader", () => {
  it("reads once for all who ask at a time, and again when that is old or failed", async () => {
    const now = jest.spyOn(Date, "now").mockReturnValue(0)
    const answers = ["pk_1", new Error("away"), "pk_2"]
    const read = jest.fn(async () => {
      const answer = answers.shift()
      if (answer instanceof Error) {
        throw answer
      }
      return { publishable_key: answer } as PortalConfig
    })
    const config = portalConfigReader(options, read)
    try {
      const key = async () => (await config(container)).publishable_key
      expect(await Promise.all([key(), key(), key()])).toEqual(["pk_1", "pk_1", "pk_1"])
      now.mockReturnValue(9_999)
      expect(await key()).toBe("pk_1")
      expect(read).toHaveBeenCalledTimes(1)
      now.mockReturnValue(10_000)
      await expect(key()).rejects.toThrow("away")
      expect(await key()).toBe("pk_2")
    } finally {
      now.mockRestore()
    }
  })
})
