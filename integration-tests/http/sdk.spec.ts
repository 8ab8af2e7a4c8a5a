import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import type { NewPolicy } from "../../src/modules/licensing/programs/types"
import type LicensingModuleService from "../../src/modules/licensing/service"
import { adminHeaders } from "../helpers/admin"
import { clientOf, type Client } from "../helpers/client"
import { machine } from "../helpers/computers"
import { customerHeaders, customerLogin, publishableHeaders } from "../helpers/customers"
import { buildSdk, publishedSdk, type Sdk } from "../helpers/sdk"
import { namedUser, type UserLogin } from "../helpers/signed-in-users"
import { sellLicenses } from "../helpers/sold-licenses"
import { withoutTaskLimits } from "../helpers/task-limits"

jest.setTimeout(240_000)

type Sold = Awaited<ReturnType<typeof sellLicenses>>

/** The package for licensed programs, as published, against the runtime API. */
medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let staff: Client
    let publicKeys: object

    beforeAll(async () => {
      await buildSdk()
    })

    beforeEach(async () => {
      container = getContainer()
      staff = clientOf(api, (await adminHeaders(container)).headers)
      // The process may remember a key that the former test's database held.
      await staff.post("/admin/licensing/signing-keys/rotate")
      publicKeys = ((await api.get("/licensing/v1/keys")) as { data: object }).data
      await withoutTaskLimits(container)
    })

    const sell = async (terms: Partial<NewPolicy> = {}) => {
      const sold = await sellLicenses(container, staff, terms)
      return { ...sold, key: await sold.revealKey() }
    }

    /** A program on a computer of its own, which a test may repair, and whose clock may be wrong by some days. */
    const programOf = ({ program, signature }: Sold, computer = machine(), daysOff = 0) => {
      const { createLicensing, memoryStorage } = publishedSdk()
      const { baseURL } = (api as { defaults: { baseURL: string } }).defaults
      return createLicensing({
        shop: baseURL.replace("localhost", "127.0.0.1"),
        program,
        signature,
        publicKeys,
        storage: memoryStorage(),
        computer: { locks: () => computer.locks },
        clock: {
          now: () => new Date(Date.now() + daysOff * 86_400_000),
          monotonic: () => performance.now(),
          sleep: async (milliseconds: number) =>
            await new Promise((resolve) => setTimeout(resolve, milliseconds)),
        },
      })
    }
    const run = async (sdk: Sdk, call: string, ...input: unknown[]) =>
      await sdk[call]!(...(input as never[]))

    it("activates, and takes the old seat over after a repair", async () => {
      const sold = await sell()
      const computer = machine()
      expect(await run(programOf(sold, computer), "activate", sold.key)).toMatchObject({
        ok: true,
        code: "VALID",
        source: "shop",
      })
      const repaired = programOf(sold, sold.changed(computer, "os", "hd_volume"))
      expect(await run(repaired, "activate", sold.key)).toMatchObject({
        ok: false,
        code: "SEATS_EXHAUSTED",
      })
      expect(await run(repaired, "reactivate", sold.key)).toMatchObject({ ok: true })
      expect(await run(repaired, "validate")).toMatchObject({ ok: true })
      expect(await run(programOf(sold), "reactivate", sold.key)).toMatchObject({
        ok: false,
        code: "TOO_MANY_LOCKS_CHANGED",
      })
    })

    it("gives a seat back, which another computer takes", async () => {
      const sold = await sell()
      const first = programOf(sold)
      await run(first, "activate", sold.key)
      expect(await run(first, "deactivate")).toMatchObject({ ok: true, code: "REMOVED" })
      expect(await run(first, "validate")).toMatchObject({ ok: false, code: "NO_LICENSE" })
      expect(await run(programOf(sold), "activate", sold.key)).toMatchObject({ ok: true })
    })

    it("runs by a file until the revocation list names it", async () => {
      const sold = await sell({ features: ["export"] })
      const sdk = programOf(sold)
      await run(sdk, "activate", sold.key.toLowerCase())
      expect(await run(sdk, "checkOut", 7)).toMatchObject({
        ok: true,
        license: { id: sold.id, features: ["export"] },
      })
      expect(await run(sdk, "refreshRevocations")).toMatchObject({ ok: true })
      await staff.post(`/admin/licenses/${sold.id}/suspend`)
      expect(await run(sdk, "validate")).toMatchObject({ ok: false, code: "SUSPENDED" })
      expect(await run(sdk, "offline")).toMatchObject({ ok: true, source: "file" })
      expect(await run(sdk, "refreshRevocations")).toMatchObject({
        ok: false,
        code: "FILE_WITHDRAWN",
      })
      expect(await run(sdk, "offline")).toMatchObject({ ok: false, code: "FILE_WITHDRAWN" })
    })

    it("takes no more floating seats with clocks a day behind and ahead", async () => {
      const sold = await sell({ floating_seats: 2, max_borrow_hours: 72, max_activations: null })
      const programs = [-1, 0, 1].map((daysOff) => programOf(sold, machine(), daysOff))
      const seated = async () => {
        const answers = []
        for (const each of programs) {
          answers.push((await run(each, "takeSession")) as { ok: boolean })
        }
        return answers.filter(({ ok }) => ok).length
      }
      for (const each of programs) {
        await run(each, "activate", sold.key)
      }
      expect(await seated()).toBe(2)
      // Extending, and borrowing beyond the wrong clock's end, give nobody a seat more.
      expect(await seated()).toBe(2)
      for (const each of programs) {
        await run(each, "borrow", { hours: 48 })
      }
      expect(await seated()).toBe(2)
      const { rows } = await dbConnection.raw(
        `select count(*)::int as seats from licensing_session
         where license_id = ? and (alive_until > now() or borrowed_until > now())`,
        [sold.id]
      )
      expect(rows).toEqual([{ seats: 2 }])
    })

    it("borrows a floating seat with its file, and returns it", async () => {
      const sold = await sell({ floating_seats: 1, max_borrow_hours: 72, max_activations: null })
      const [first, second] = [programOf(sold), programOf(sold)]
      await run(first, "activate", sold.key)
      await run(second, "activate", sold.key)
      const borrowed = await run(first, "borrow", { hours: 24 })
      expect(borrowed).toMatchObject({ ok: true, session: { borrowedUntil: expect.any(String) } })
      expect(await run(first, "offline")).toMatchObject({ ok: true, source: "file" })
      expect(await run(second, "takeSession")).toMatchObject({ ok: false, code: "FLOATING_FULL" })
      expect(await run(first, "returnBorrowed")).toMatchObject({ ok: true, code: "REMOVED" })
      expect(await run(second, "takeSession")).toMatchObject({
        ok: true,
        session: { id: expect.any(String) },
      })
    })

    it("reports uses that were made without a connection, once", async () => {
      const sold = await sell({ kind: "consumption", max_consumptions: 10 })
      const sdk = programOf(sold)
      await run(sdk, "activate", sold.key)
      await run(sdk, "consume", { amount: 2, id: "export-1" })
      await run(sdk, "recordUse", { amount: 2, id: "export-1" })
      await run(sdk, "recordUse", { amount: 3, id: "export-2" })
      expect(await run(sdk, "reportUses")).toMatchObject({
        ok: true,
        consumption: { used: 5, left: 5 },
      })
    })

    describe("for named users", () => {
      let sold: Sold
      let ada: UserLogin

      beforeEach(async () => {
        sold = await sellLicenses(container, staff, { authorization: "named_user", max_users: 5 })
        const shop = await publishableHeaders(container)
        const owner = await customerLogin(container, shop)
        await dbConnection.raw(`update "order" set customer_id = '${owner.id}'`)
        ada = await namedUser(container, dbConnection, [sold.id])
      })

      it("signs in by password, runs by a file of the user, and signs out", async () => {
        const sdk = programOf(sold)
        const { email, password } = ada
        expect(await run(sdk, "signIn", { email, password: "wrong" })).toMatchObject({
          ok: false,
          code: "USER_SIGN_IN_REFUSED",
        })
        expect(await run(sdk, "signIn", { email, password })).toMatchObject({
          ok: true,
          user: { id: ada.user_id, email },
        })
        expect(await run(sdk, "activate")).toMatchObject({ ok: true, source: "shop" })
        expect(await run(sdk, "checkOut")).toMatchObject({ ok: true })
        expect(await run(sdk, "offline")).toMatchObject({ ok: true })
        expect(await run(sdk, "signOut")).toMatchObject({ ok: true })
        expect(await run(sdk, "validate")).toMatchObject({ ok: false })
      })

      it("signs in on a page", async () => {
        const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
        Object.assign((await licensing.getOptions()).users, {
          linkUrl: "https://shop.example/account",
        })
        const shop = await publishableHeaders(container)
        const adas = clientOf(api, customerHeaders(container, shop, ada.customer_id))
        const sdk = programOf(sold)
        const approved: Promise<{ status: number }>[] = []
        const signedIn = await run(sdk, "signInOnPage", ({ code }: { code: string }) => {
          const path = "/store/customers/me/licensing/device-sign-in/approve"
          approved.push(adas.post(path, { user_code: code }))
        })
        expect((await Promise.all(approved)).map(({ status }) => status)).toEqual([200])
        expect(signedIn).toMatchObject({ ok: true, user: { id: ada.user_id } })
        expect(await run(sdk, "activate")).toMatchObject({ ok: true })
      })
    })
  },
})
