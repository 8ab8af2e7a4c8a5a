import type { MedusaContainer } from "@medusajs/framework/types"

import { portalOptionsSchema } from "../../../../modules/licensing/portal-options"
import { type PortalConfig, portalConfigReader } from "../config"

const container = {} as MedusaContainer
const options = portalOptionsSchema.parse({})

describe("portalConfigReader", () => {
  it("reads once for all concurrent callers, and again afterwards, also when it failed", async () => {
    const answers = ["pk_1", new Error("away"), "pk_2"]
    const config = portalConfigReader(options, async () => {
      const answer = answers.shift()
      if (answer instanceof Error) {
        throw answer
      }
      return { publishable_key: answer } as PortalConfig
    })
    const key = async () => (await config(container)).publishable_key
    expect(await Promise.all([key(), key(), key()])).toEqual(["pk_1", "pk_1", "pk_1"])
    await expect(key()).rejects.toThrow("away")
    expect(await key()).toBe("pk_2")
  })
})
