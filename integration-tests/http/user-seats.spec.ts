import { SYSTEM_ACTOR } from "../../src/modules/licensing/domain/vocabulary"
import { allSeats } from "../../src/modules/licensing/domain/seats/seats"
import { allSeatsSql } from "../../src/modules/licensing/storage"
import cleanUpLicensing from "../../src/jobs/clean-up-licensing"
import { customerLogin, publishableHeaders } from "../helpers/customers"
import { machine } from "../helpers/computers"
import { medusaIntegrationTestRunner } from "../helpers/medusa"
import { computer, type TokenUser, type UserLicense, userLicenses } from "../helpers/user-tokens"

jest.setTimeout(240_000)

/** Each named user has computers of their own. */
medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const users = userLicenses(api, getContainer)
    const { ask } = users
    let license: UserLicense
    let ada: TokenUser
    let bob: TokenUser

    beforeEach(async () => {
      license = await users.sold({ max_activations: 2 })
      ada = await users.user(license)
      bob = await users.user(license)
    })

    const activate = async (user: TokenUser, fingerprint = computer(), more = {}) =>
      await ask("activate", license, user, { fingerprint, ...more })

    it("lets each user have as many computers as the license says", async () => {
      const mine = [computer(), computer()]
      for (const [index, fingerprint] of mine.entries()) {
        const { code, license: seen } = await activate(ada, fingerprint)
        expect([code, seen]).toMatchObject(["VALID", { seats: 2, seats_used: index + 1 }])
      }
      expect((await activate(ada)).code).toBe("SEATS_EXHAUSTED")
      expect((await activate(ada, mine[0])).code).toBe("VALID")
      expect(await activate(bob)).toMatchObject({ code: "VALID", license: { seats_used: 1 } })
      expect(await users.computersOf(license)).toEqual({ [ada.user_id]: 2, [bob.user_id]: 1 })
      expect(await users.countOf(license)).toBe(3)
      const { data } = await users.call("validate", {
        ...{ key: license.key, program: license.program, fingerprint: mine[0] },
      })
      // To a key the license is shown as a whole.
      expect(data).toMatchObject({
        code: "USER_REQUIRED",
        license: { seats: 10, seats_used: 3 },
        activation: null,
      })
      const events = (await users.events(license)).filter(({ type }) => type.startsWith("act"))
      expect(events.map(({ data: said }) => said)).toEqual([
        { seat: "fresh", user_ids: [bob.user_id] },
        { seat: "fresh", user_ids: [ada.user_id] },
        { seat: "fresh", user_ids: [ada.user_id] },
      ])
    })

    it("gives two users of one computer an activation each, and neither the other's", async () => {
      const shared = computer()
      const first = (await activate(ada, shared)).activation!.id
      expect((await ask("validate", license, bob, { fingerprint: shared })).code).toBe(
        "NOT_ACTIVATED"
      )
      const second = (await activate(bob, shared)).activation!.id
      expect(second).not.toBe(first)
      expect((await activate(ada, shared)).activation!.id).toBe(first)
      expect((await ask("heartbeat", license, bob, { fingerprint: shared })).activation!.id).toBe(
        second
      )
      expect((await ask("deactivate", license, ada, { fingerprint: shared })).code).toBe("VALID")
      expect((await ask("deactivate", license, ada, { fingerprint: shared })).code).toBe(
        "NOT_ACTIVATED"
      )
      expect((await ask("validate", license, bob, { fingerprint: shared })).code).toBe("VALID")
      expect(await users.computersOf(license)).toEqual({ [bob.user_id]: 1 })
      expect(await users.countOf(license)).toBe(1)
    })

    it("frees a user's seat at once, and leaves no seat vacated that another would transfer to", async () => {
      const mine = [computer(), computer()]
      for (const fingerprint of mine) {
        await activate(ada, fingerprint)
      }
      await ask("deactivate", license, ada, { fingerprint: mine[0] })
      expect(await activate(ada)).toMatchObject({ code: "VALID", license: { seats_used: 2 } })
      const [row] = await users.query(
        "select vacated_seats, transfer_count from licensing_license where id = ?",
        [license.id]
      )
      expect(row).toEqual({ vacated_seats: 0, transfer_count: 0 })
    })

    it("takes over a user's own computer that was repaired, and nobody else's", async () => {
      const { digestsOf, changed } = license
      const before = machine()
      const repaired = digestsOf(changed(before, "hd_volume"))
      const first = await ask("activate", license, ada, { locks: digestsOf(before) })
      await ask("activate", license, ada, { locks: digestsOf(machine()) })
      expect((await ask("reactivate", license, bob, { locks: repaired })).code).toBe(
        "NOT_ACTIVATED"
      )
      const again = await ask("reactivate", license, ada, { locks: repaired })
      expect(again).toMatchObject({ code: "VALID", license: { seats_used: 2 } })
      expect(again.activation!.id).not.toBe(first.activation!.id)
      expect(await users.computersOf(license)).toEqual({ [ada.user_id]: 2 })
      expect((await users.events(license))[0]).toMatchObject({
        type: "activation.reactivated",
        data: { user_ids: [ada.user_id] },
      })
    })

    it("throws nobody out where the license allows fewer computers than before", async () => {
      const mine = [computer(), computer()]
      for (const fingerprint of mine) {
        await activate(ada, fingerprint)
      }
      await users.query("update licensing_license set purchased_seats = 1 where id = ?", [
        license.id,
      ])
      for (const fingerprint of mine) {
        expect((await ask("validate", license, ada, { fingerprint })).code).toBe("VALID")
        expect((await activate(ada, fingerprint)).code).toBe("VALID")
      }
      await ask("deactivate", license, ada, { fingerprint: mine[0] })
      expect((await activate(ada)).code).toBe("SEATS_EXHAUSTED")
    })

    it("lets exactly as many in as fit, of many computers of one user at once", async () => {
      const answers = await Promise.all([
        ...Array.from({ length: 12 }, async () => await activate(ada)),
        ...Array.from({ length: 2 }, async () => await activate(bob)),
      ])
      const codes = answers.map(({ code }) => code)
      expect(codes.slice(0, 12).filter((code) => code === "VALID")).toHaveLength(2)
      expect(codes.slice(12)).toEqual(["VALID", "VALID"])
      expect(new Set(codes)).toEqual(new Set(["VALID", "SEATS_EXHAUSTED"]))
      expect(await users.computersOf(license)).toEqual({ [ada.user_id]: 2, [bob.user_id]: 2 })
      expect(await users.countOf(license)).toBe(4)
    })

    it("gives one computer one activation, however often it comes at once", async () => {
      const mine = computer()
      const answers = await Promise.all(
        Array.from({ length: 8 }, async () => await activate(ada, mine))
      )
      expect(new Set(answers.map(({ activation }) => activation?.id)).size).toBe(1)
      expect(await users.computersOf(license)).toEqual({ [ada.user_id]: 1 })
    })

    it("leaves a user without a place no computer, whatever they do meanwhile", async () => {
      const { licensing } = users.shop()
      for (let round = 0; round < 5; round++) {
        const eve = await users.user(license)
        const kept = computer()
        await activate(eve, kept)
        const [, ...answers] = await Promise.all([
          licensing.users.unassign(license.id, [eve.user_id], SYSTEM_ACTOR),
          activate(eve),
          ask("heartbeat", license, eve, { fingerprint: kept }),
          activate(eve, kept, { name: "Studio" }),
          ask("reactivate", license, eve, { fingerprint: computer() }),
        ])
        const allowed = ["VALID", "USER_NOT_ASSIGNED", "NOT_ACTIVATED", "TOO_MANY_LOCKS_CHANGED"]
        expect(answers.filter(({ code }) => !allowed.includes(code))).toEqual([])
        expect((await users.computersOf(license))[eve.user_id]).toBeUndefined()
        expect((await ask("heartbeat", license, eve, { fingerprint: kept })).code).toBe(
          "USER_NOT_ASSIGNED"
        )
      }
      expect(await users.countOf(license)).toBe(0)
    })

    it("keeps a place taken while a machine file of who lost it runs on", async () => {
      const { licensing } = users.shop()
      const one = await users.sold({ max_activations: 1, max_users: 1 })
      const carol = await users.user(one)
      const fingerprint = computer()
      await ask("activate", one, carol, { fingerprint })
      const { file } = await ask("checkout", one, carol, { fingerprint })
      await licensing.users.unassign(one.id, [carol.user_id], SYSTEM_ACTOR)
      const assign = async (email: string) => {
        const wanted = { users: [{ email, first_name: null, last_name: null }] }
        return (await licensing.users.assign(one.id, wanted, SYSTEM_ACTOR)).lines[0]!.code
      }
      expect(await assign("dora@firm.test")).toBe("USERS_FULL")
      expect(await licensing.users.list(one.id, { limit: 10, offset: 0 })).toMatchObject({
        used: 1,
        count: 0,
      })
      // It is their own place.
      expect(await assign(carol.email)).toBe("ASSIGNED")
      await licensing.users.unassign(one.id, [carol.user_id], SYSTEM_ACTOR)
      await users.query("update licensing_offline_file set returned_at = now() where id = ?", [
        file!.id,
      ])
      expect(await assign("dora@firm.test")).toBe("ASSIGNED")
    })

    it("lists the files of a disabled user as withdrawn, until they are let in again", async () => {
      const { licensing } = users.shop()
      const fingerprint = computer()
      await activate(ada, fingerprint)
      const { file } = await ask("checkout", license, ada, { fingerprint })
      const withdrawn = async (): Promise<string[]> => {
        const { data } = (await api.get("/licensing/v1/revocations")) as { data: string }
        const [, payload = ""] = data.split(".")
        return JSON.parse(Buffer.from(payload, "base64url").toString()).files
      }
      expect(await withdrawn()).not.toContain(file!.id)
      await licensing.users.setDisabled(license.id, ada.user_id, true, SYSTEM_ACTOR)
      expect(await withdrawn()).toContain(file!.id)
      await licensing.users.setDisabled(license.id, ada.user_id, false, SYSTEM_ACTOR)
      expect(await withdrawn()).not.toContain(file!.id)
    })

    it("leaves the files of users in force when the license gets a new key, which is not in them", async () => {
      const { staff } = users.shop()
      const fingerprint = computer()
      await activate(ada, fingerprint)
      const { file } = await ask("checkout", license, ada, { fingerprint })
      const { status } = await staff.post(`/admin/licenses/${license.id}/rekey`, {})
      expect(status).toBe(200)
      const [row] = await users.query<{ withdrawn_at: Date | null }>(
        "select withdrawn_at from licensing_offline_file where id = ?",
        [file!.id]
      )
      expect(row).toEqual({ withdrawn_at: null })
    })

    it.each([
      [2, 5],
      [2, null],
      [null, 5],
      [null, null],
      [900_000, 900_000],
    ])(
      "counts the seats of %p for each of %p users in SQL as the rule does",
      async (each, most) => {
        const of = { purchased_seats: each, granted_seats: 0, max_users: most }
        for (const authorization of ["named_user", "license_key"] as const) {
          const [row] = await users.query<{ seats: number | null }>(
            `select ${allSeatsSql("l")} as seats from (select ?::text as authorization,
             ?::integer as purchased_seats, 0 as granted_seats, ?::integer as max_users) l`,
            [authorization, each, most]
          )
          expect(row!.seats).toBe(allSeats({ authorization, ...of }))
        }
      }
    )

    it("counts the shop's limits for all users together, by all their seats", async () => {
      const { staff } = users.shop()
      await staff.post("/admin/licensing/settings", {
        task_limits: { no_subscription: { activate: { enabled: true, daily: 3, monthly: null } } },
      })
      expect((await activate(ada)).code).toBe("VALID")
      expect((await activate(ada)).code).toBe("VALID")
      expect((await activate(bob)).code).toBe("VALID")
      expect((await activate(bob)).code).toBe("DAILY_LIMIT")
    })

    it("ends what users of a former owner had, once the clean-up comes by", async () => {
      const { container } = users.shop()
      await activate(ada)
      const buyer = await customerLogin(container, await publishableHeaders(container))
      await users.query(`update "order" set customer_id = ? where id = ?`, [
        buyer.id,
        license.order,
      ])
      expect((await activate(ada)).code).toBe("USER_NOT_ASSIGNED")
      await cleanUpLicensing(container)
      expect(await users.computersOf(license)).toEqual({})
      expect(await users.countOf(license)).toBe(0)
      expect((await users.events(license))[0]).toMatchObject({
        type: "user.unassigned",
        data: { computers: 1 },
      })
    })
  },
})
