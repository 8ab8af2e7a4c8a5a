import registerOptions from "../options"

const SECRET = "the secret of this shop, 0123456789abcdef"

/** What the log warns of when the module is loaded with these options. */
const warnings = async (options: object): Promise<string[]> => {
  const said: string[] = []
  const container = {
    resolve: (name: string) =>
      name === "logger" ? { warn: (line: string) => said.push(line) } : undefined,
    register: () => undefined,
  }
  await registerOptions({ container, options: { secret: SECRET, ...options } } as never)
  return said
}

describe("a shop in production", () => {
  const { NODE_ENV } = process.env

  beforeEach(() => {
    process.env.NODE_ENV = "production"
  })

  afterEach(() => {
    process.env.NODE_ENV = NODE_ENV
  })

  it("is warned that the number of its proxies is assumed", async () => {
    expect(await warnings({})).toEqual([expect.stringContaining("`network.trustedProxies`")])
  })

  it.each([0, 1, 2])("is not once it says that there are %s", async (trustedProxies) => {
    expect(await warnings({ network: { trustedProxies } })).toEqual([])
  })

  it("is not in development", async () => {
    process.env.NODE_ENV = "development"
    expect(await warnings({})).toEqual([])
  })
})
