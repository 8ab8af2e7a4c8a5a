import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

import type { CustomerLicense } from "../../src/modules/licensing/customers/types"
import type {
  FloatingUse,
  SessionList,
  SessionPeak,
} from "../../src/modules/licensing/sessions/types"
import cleanUpLicensing from "../../src/jobs/clean-up-licensing"
import { clientOf, type Client } from "../helpers/client"
import { publishableHeaders } from "../helpers/customers"
import { orderPeople } from "../helpers/order-people"
import { computer, type FloatingLicense, floatingLicenses } from "../helpers/floating"

jest.setTimeout(240_000)

const BASE = "/store/customers/me/licensing"

type Listed = { id: string; floating: FloatingUse | null }

/** Who sits on floating seats, as owners, managers and staff see it. */
medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let staff: Client
    let owner: Client
    let manager: Client
    let stranger: Client
    let license: FloatingLicense
    let order: string
    let id: string

    const { shop, sold, computers, ...floating } = floatingLicenses(api, getContainer, {
      floating_seats: 2,
      floating_timeout_minutes: 10,
      max_borrow_hours: 24,
    })
    const ask = async (name: string, fingerprint: string) =>
      await floating.ask(name, license, fingerprint)

    /** A computer that is activated and sits down. */
    const seated = async () => {
      const [fingerprint] = (await computers(license, 1)) as [string]
      return { fingerprint, session: (await ask("sessions", fingerprint)).session }
    }

    beforeEach(async () => {
      ;({ container, staff } = shop())
      license = await sold()
      ;({ order, id } = license)
      const channel = await publishableHeaders(container)
      ;({ owner, manager, stranger } = await orderPeople(api, container, channel, order, [
        "reset_device",
      ]))
    })

    const path = (more = "") => `${BASE}/licenses/${id}/sessions${more}`

    it("lends seats to owners and to managers who may borrow, and takes them back", async () => {
      const [one, other] = [await seated(), await seated()]
      const of = async (fingerprint: string) =>
        (
          await dbConnection.raw(
            `select id from licensing_activation where fingerprint = '${fingerprint}'`
          )
        ).rows[0].id as string
      const request = { activation_id: await of(one.fingerprint), hours: 3 }
      const denied = { status: 403, data: { code: "PERMISSION_REQUIRED" } }
      expect(await manager.post(path("/borrow"), request)).toMatchObject(denied)
      expect((await stranger.post(path("/borrow"), request)).status).toBe(404)
      expect(
        (await clientOf(api, {}).post(`/admin/licenses/${id}/sessions/borrow`, request)).status
      ).toBe(401)
      for (const bad of [
        {},
        { activation_id: 5 },
        { ...request, hours: 0 },
        { ...request, until: "soon" },
      ]) {
        expect([bad, (await owner.post(path("/borrow"), bad)).status]).toEqual([bad, 400])
      }
      const refusals: [object, number, string][] = [
        [{ ...request, hours: 25 }, 400, "BORROW_TOO_LONG"],
        [{ ...request, hours: undefined, until: "2000-01-01" }, 400, "BORROW_TOO_SHORT"],
        [{ ...request, activation_id: "lact_none" }, 404, "ACTIVATION_NOT_FOUND"],
      ]
      for (const [body, status, code] of refusals) {
        expect(await owner.post(path("/borrow"), body)).toMatchObject({ status, data: { code } })
      }
      type Lent = { session: { id: string; borrowed_until: string }; file: { id: string } }
      const lent = await owner.post<Lent>(path("/borrow"), request)
      expect(lent).toMatchObject({
        status: 200,
        data: { session: { id: one.session!.id }, file: { kind: "machine" } },
      })
      const again = await owner.post<Lent>(path("/borrow"), request)
      expect(again.data.session.id).toBe(lent.data.session.id)
      const end = path(`/${lent.data.session.id}/end`)
      const borrowed = { status: 409, data: { code: "SESSION_BORROWED" } }
      expect(await owner.post(end)).toMatchObject(borrowed)
      expect(await manager.post(end, { frees_borrowed: true })).toMatchObject(borrowed)
      const permissions = "set permissions = '{borrow_license}'"
      await dbConnection.raw(`update licensing_manager_assignment ${permissions}`)
      const second = { ...request, activation_id: await of(other.fingerprint) }
      expect((await manager.post(path("/borrow"), second)).status).toBe(200)
      const seats = await manager.get<{ sessions: { file_id: string }[]; count: number }>(path())
      expect(seats.data.count).toBe(2)
      expect(seats.data.sessions[0]).toMatchObject({
        id: lent.data.session.id,
        borrowed_until: again.data.session.borrowed_until,
        file_id: again.data.file.id,
      })
      const { file } = again.data
      const giveBack = async (receipt: string) =>
        await owner.post(`${BASE}/licenses/${id}/offline-files/${file.id}/return`, { receipt })
      expect((await giveBack("0000-0000-0000-0000")).status).toBe(400)
      expect((await giveBack(license.receiptOf(file.id, one.fingerprint))).status).toBe(200)
      expect((await owner.get<{ count: number }>(path())).data.count).toBe(1)
    })

    it("shows owners and managers who sits there, and when one more fits", async () => {
      const page = { features: [], limit: 1, offset: 0 }
      const empty = { sessions: [], count: 0, seats: 2, retry_at: null, ...page }
      expect((await owner.get(path("?limit=1"))).data).toEqual(empty)
      const [first, second] = [await seated(), await seated()]
      const third = computer()
      await ask("activate", third)
      // The program gets neither names nor a number of others.
      const full = await ask("sessions", third)
      expect(full).toMatchObject({ code: "FLOATING_FULL", session: null })
      expect(JSON.stringify(full)).not.toContain(first.session!.id)
      for (const client of [owner, manager]) {
        const { status, data } = await client.get<SessionList>(path())
        expect(status).toBe(200)
        expect(data).toMatchObject({ count: 2, seats: 2, retry_at: first.session!.alive_until })
        expect(data.sessions.map((each) => each.id)).toEqual([
          first.session!.id,
          second.session!.id,
        ])
      }
      expect((await stranger.get(path())).status).toBe(404)
      expect((await owner.get(path("?limit=0"))).status).toBe(400)
    })

    it("counts the seats in use in the lists of staff and owners", async () => {
      await seated()
      const use = { seats: 2, in_use: 1, max_borrow_hours: 24 }
      for (const url of [`/admin/orders/${order}/licenses`, "/admin/licenses"]) {
        const { data } = await staff.get<{ licenses: Listed[] }>(url)
        expect(data.licenses).toMatchObject([{ id, floating: use }])
      }
      const { data } = await owner.get<{ licenses: CustomerLicense[] }>(
        `${BASE}/orders/${order}/licenses`
      )
      expect(data.licenses).toMatchObject([{ id, floating: use }])
      await staff.post(`/admin/licenses/${id}`, { floating_seats: null })
      const after = await staff.get<{ license: Listed }>(`/admin/licenses/${id}`)
      expect(after.data.license.floating).toBe(null)
    })

    it("lets the owner and managers with reset_device end a session, once", async () => {
      const sitters = [await seated(), await seated()]
      const [own, theirs] = sitters.map(({ session }) => session!.id)
      expect((await owner.post(path(`/${own}/end`))).data).toEqual({ id: own })
      expect(await owner.post(path(`/${own}/end`))).toMatchObject({
        status: 404,
        data: { code: "SESSION_NOT_FOUND" },
      })
      expect((await ask("heartbeat", sitters[0]!.fingerprint)).code).toBe("NO_SESSION")
      await dbConnection.raw("update licensing_manager_assignment set permissions = '{}'")
      expect(await manager.post(path(`/${theirs}/end`))).toMatchObject({
        status: 403,
        data: { code: "PERMISSION_REQUIRED" },
      })
      expect((await stranger.post(path(`/${theirs}/end`))).status).toBe(404)
      expect((await ask("heartbeat", sitters[1]!.fingerprint)).code).toBe("VALID")
      await dbConnection.raw(
        "update licensing_manager_assignment set permissions = '{reset_device}'"
      )
      expect((await manager.post(path(`/${theirs}/end`))).status).toBe(200)
      expect((await ask("heartbeat", sitters[1]!.fingerprint)).code).toBe("NO_SESSION")
      const { data } = await staff.get<{ license_events: { type: string; actor_type: string }[] }>(
        `/admin/licenses/${id}/events`
      )
      expect(
        data.license_events
          .filter(({ type }) => type === "session.ended")
          .map(({ actor_type }) => actor_type)
      ).toEqual(["manager", "customer"])
    })

    const peaks = async (query = "") =>
      (await owner.get<{ peaks: SessionPeak[] }>(path(`/peaks${query}`))).data.peaks

    it("keeps the peak of each hour, and how many more seats would have been needed", async () => {
      expect(await peaks()).toEqual([])
      const sitters = [await seated(), await seated()]
      expect(await peaks("?by=hour&days=2")).toMatchObject([{ peak: 2, refused: 0 }])
      await ask("sessions/release", sitters[0]!.fingerprint)
      await ask("sessions", sitters[0]!.fingerprint)
      // Each refused computer counts once, however often it asks.
      const late = [computer(), computer(), computer()]
      for (const fingerprint of [...late, ...late]) {
        await ask("activate", fingerprint)
        expect((await ask("sessions", fingerprint)).code).toBe("FLOATING_FULL")
      }
      const today = `${new Date().toISOString().slice(0, 10)}T00:00:00.000Z`
      expect(await peaks()).toEqual([{ at: today, peak: 2, refused: 3 }])
      expect((await staff.get(`/admin/licenses/${id}/sessions/peaks?days=1`)).data).toEqual({
        peaks: [{ at: today, peak: 2, refused: 3 }],
      })
      expect((await owner.get(path("/peaks?days=0"))).status).toBe(400)
      expect((await owner.get(path("/peaks?by=week"))).status).toBe(400)
      expect((await stranger.get(path("/peaks"))).status).toBe(404)
    })

    it("begins an hour with those who sit there, and forgets what is older than 13 months", async () => {
      const sitters = [await seated(), await seated()]
      // As after a change of hour: none is noted for this one, and both sat there before it.
      await dbConnection.raw("delete from licensing_session_peak")
      await staff.post(`/admin/licenses/${id}`, { floating_timeout_minutes: 120 })
      await dbConnection.raw(
        "update licensing_session set alive_until = date_trunc('hour', now(), 'UTC') + interval '119 minutes'"
      )
      expect((await ask("heartbeat", sitters[0]!.fingerprint)).code).toBe("VALID")
      expect(await peaks()).toMatchObject([{ peak: 2, refused: 0 }])
      await dbConnection.raw(`insert into licensing_session_peak (id, license_id, hour, peak) values
        ('old', '${id}', now() - interval '14 months', 5), ('kept', '${id}', now() - interval '12 months', 4)`)
      await cleanUpLicensing(container)
      expect(await peaks("?days=400")).toContainEqual(expect.objectContaining({ peak: 4 }))
      expect(await peaks("?days=400")).not.toContainEqual(expect.objectContaining({ peak: 5 }))
    })
  },
})
