import { randomBytes } from "node:crypto"

import type { MedusaContainer } from "@medusajs/framework/types"
import { beforeFresh, medusaIntegrationTestRunner, story } from "../helpers/medusa"

import * as second from "../../src/modules/licensing/domain/codecs/__tests__/second-implementation"
import type { JsonWebKeySet } from "../../src/modules/licensing/domain/codecs/jws"
import { writeLicenseRequest } from "../../src/modules/licensing/domain/codecs/license-request"
import { LICENSING_MODULE } from "../../src/modules/licensing"
import type LicensingModuleService from "../../src/modules/licensing/service"
import type { LicenseDetail } from "../../src/modules/licensing/licenses/types"
import { adminHeaders } from "../helpers/admin"
import { clientOf, type Client, runtimeCaller } from "../helpers/client"
import { machine, type Machine } from "../helpers/computers"
import { sellLicenses } from "../helpers/sold-licenses"
import { withoutTaskLimits } from "../helpers/task-limits"

jest.setTimeout(240_000)

const DAY = 86_400

type File = {
  id: string
  kind: "license" | "machine"
  algorithm: string
  certificate: string
  issued_at: string
  expires_at: string
}
type Verdict = {
  valid: boolean
  code: string
  license: { seats: number; seats_used: number } | null
  activation: { id: string } | null
  file?: File | null
  signature?: string
}
type Content = {
  meta: {
    id: string
    kid: string
    issued: string
    expiry: string
    ttl: number
    revocation: number
  }
  data: { id: string; type: string; attributes: Record<string, unknown> }
  included: { id: string; type: string; attributes: Record<string, unknown> }[]
}
type Refusal = { code: string; message: string }
type GivenOut = {
  id: string
  kind: string
  activation_id: string | null
  computer: { name: string | null; status: string } | null
  returned_at: string | null
  is_out: boolean
}
type Answered = {
  activation: { id: string; name: string | null; note: string | null }
  repeated: boolean
  free_seats: number | null
  file: File
}

medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let staff: Client
    let stranger: Client

    beforeFresh(async () => {
      container = getContainer()
      staff = clientOf(api, (await adminHeaders(container)).headers)
      stranger = clientOf(api)
      await withoutTaskLimits(container)
    })

    /** One license of one seat, its key, and what its program makes of computers. */
    const sold = async (terms = {}) => {
      const { revealKey, ...sale } = await sellLicenses(container, staff, terms)
      const key = await revealKey()
      const secret = second.activationSecret(sale.signature)
      const mine = { key, program: sale.program }
      return {
        ...sale,
        key,
        mine,
        url: `/admin/licenses/${sale.id}`,
        receiptOf: (file: File, fingerprint: string) =>
          second.receiptOf(secret, file.id, fingerprint),
        giveBack: async (file: string, receipt: string) =>
          (await call("receipts", { ...mine, file, receipt })).data,
      }
    }

    const call = runtimeCaller<Verdict>(api)

    /** Kept from test to test: the server goes on with its key for a while after its row is truncated. */
    const published = new Map<string, string>()
    const publicKeys = async () => {
      const { data } = (await api.get("/licensing/v1/keys")) as { data: JsonWebKeySet }
      for (const { kid, x } of data.keys) {
        published.set(kid, Buffer.from(x, "base64url").toString("hex"))
      }
      return [...published.values()]
    }

    /** The content of a file, read by an implementation that shares no line with ours. */
    const read = async ({ kind, certificate }: File, secret?: string) => {
      for (const key of await publicKeys()) {
        const text = second.readFile(kind, certificate, key, secret)
        if (text !== null) {
          return JSON.parse(text) as Content
        }
      }
      return null
    }

    const computer = () => randomBytes(16).toString("hex")
    const secondsUntil = (date: string) => (Date.parse(date) - Date.now()) / 1000
    const eventsOf = async (url: string) =>
      (
        await staff.get<{ license_events: { type: string; data: object }[] }>(`${url}/events`)
      ).data.license_events.map(({ type }) => type)

    story("a program that checks out files", () => {
      let sale: Awaited<ReturnType<typeof sold>>
      let here: { key: string; program: string; fingerprint: string }

      beforeAll(async () => {
        sale = await sold({
          offline_ttl_days: 30,
          allow_license_files: true,
          license_file_ttl_days: 9,
          custom_fields: { edition: "school", site: { name: "Ulm" } },
        })
        here = { ...sale.mine, fingerprint: computer() }
      })

      it("gets a machine file that verifies without a network, once activated", async () => {
        const { id, key, mine } = sale
        const early = await call("checkout", here)
        expect(early).toMatchObject({
          status: 200,
          data: { valid: false, code: "NOT_ACTIVATED", file: null },
        })
        const activated = await call("activate", { ...here, name: "Studio", platform: "linux" })
        const { data } = await call("checkout", { ...here, nonce: "0123456789abcdefghijkl" })
        expect(data).toMatchObject({
          valid: true,
          code: "VALID",
          license: { seats: 1, seats_used: 1 },
          activation: { id: activated.data.activation?.id },
          file: { kind: "machine", algorithm: "aes-256-gcm+ed25519" },
        })
        expect(data.signature).toEqual(expect.any(String))
        const file = data.file!
        expect(file.certificate).not.toContain(key)
        expect(await read(file, key)).toBeNull()
        const content = (await read(file, key + here.fingerprint))!
        expect(content.meta).toMatchObject({
          id: file.id,
          revocation: await container
            .resolve<LicensingModuleService>(LICENSING_MODULE)
            .offline.revocationNumber(),
        })
        expect([...published.keys()]).toContain(content.meta.kid)
        expect(content.meta.expiry).toBe(file.expires_at)
        expect(Date.parse(content.meta.issued)).toBeLessThan(Date.now() - 59_000)
        expect(secondsUntil(file.expires_at) / DAY).toBeCloseTo(30, 2)
        expect(content.data).toMatchObject({
          id: activated.data.activation?.id,
          type: "machines",
          attributes: { fingerprint: here.fingerprint, name: "Studio", platform: "linux" },
        })
        expect(content.included.find(({ type }) => type === "licenses")).toMatchObject({
          id,
          attributes: {
            key,
            status: "ACTIVE",
            maxMachines: 1,
            metadata: {
              program: mine.program,
              kind: "perpetual",
              custom_fields: { edition: "school", site: { name: "Ulm" } },
            },
          },
        })
        expect(content.included.find(({ type }) => type === "products")).toMatchObject({
          attributes: { code: mine.program },
        })
      })

      it("gets files for the days it asks for, within those of the policy, and license files", async () => {
        const { id, key, mine } = sale
        const short = (await call("checkout", { ...here, ttl: 3_600 })).data.file!
        expect((await read(short, key + here.fingerprint))!.meta.ttl).toBe(3_600)
        const long = (await call("checkout", { ...here, ttl: 3_650 * DAY })).data.file!
        expect(secondsUntil(long.expires_at) / DAY).toBeCloseTo(30, 2)
        const open = (await call("checkout", { ...mine, algorithm: "base64+ed25519" })).data.file!
        const plain = (await read(open))!
        expect(plain.data).toMatchObject({
          id,
          type: "licenses",
          attributes: { metadata: { custom_fields: { edition: "school", site: { name: "Ulm" } } } },
        })
        expect(secondsUntil(open.expires_at) / DAY).toBeCloseTo(9, 2)
        expect(JSON.stringify(plain)).not.toContain(key)
        const sealed = (await call("checkout", mine)).data.file!
        expect((await read(sealed, key))!.data.attributes.key).toBe(key)
      })

      it("gets no file beyond the end of the license, nor from a suspended one", async () => {
        const until = new Date(Date.now() + 600_000)
        await dbConnection.raw("update licensing_license set expires_at = ?, grace_hours = 24", [
          until,
        ])
        const last = (await call("checkout", here)).data.file!
        expect(Math.abs(Date.parse(last.expires_at) - until.getTime())).toBeLessThan(1_000)
        expect(last.expires_at <= until.toISOString()).toBe(true)
        await dbConnection.raw("update licensing_license set expires_at = now()")
        expect((await call("validate", here)).data.code).toBe("IN_GRACE")
        expect((await call("checkout", here)).data).toMatchObject({ code: "EXPIRED", file: null })
        await dbConnection.raw("update licensing_license set expires_at = null")
        await staff.post(`${sale.url}/suspend`)
        expect((await call("checkout", sale.mine)).data.code).toBe("SUSPENDED")
      })

      it("leaves each file in the list and in the history", async () => {
        const { url } = sale
        const { offline_files } = (
          await staff.get<{ offline_files: GivenOut[] }>(`${url}/offline-files`)
        ).data
        expect(offline_files.map(({ kind }) => kind)).toEqual([
          "machine",
          "license",
          "license",
          "machine",
          "machine",
          "machine",
        ])
        expect((await eventsOf(url)).filter((type) => type === "offline_file.issued")).toHaveLength(
          6
        )
      })
    })

    it("the key alone gives a file for any computer only where the policy says so, for its days, counted", async () => {
      const ask = async ({ mine }: { mine: object }) => (await call("checkout", mine)).data
      const counted = async (url: string) =>
        (await staff.get<{ license: LicenseDetail }>(url)).data.license.license_files
      // The key of a license that was never activated.
      const usual = await sold()
      expect(await ask(usual)).toMatchObject({
        valid: false,
        code: "LICENSE_FILES_NOT_ALLOWED",
        file: null,
      })
      const byStaff = await staff.post(`${usual.url}/offline-files`, {})
      expect(byStaff).toMatchObject({ status: 409, data: { code: "LICENSE_FILES_NOT_ALLOWED" } })
      expect(await counted(usual.url)).toEqual({ issued: 0, out: 0 })
      // Machine files are not the switch's matter.
      const here = { ...usual.mine, fingerprint: computer() }
      await call("activate", here)
      expect((await call("checkout", here)).data.file).toMatchObject({ kind: "machine" })

      const open = await sold({ allow_license_files: true, license_file_ttl_days: 2 })
      for (const ttl of [undefined, 400 * DAY]) {
        const { file } = await ask({ mine: { ...open.mine, ttl } })
        expect(secondsUntil(file!.expires_at) / DAY).toBeCloseTo(2, 2)
      }
      expect(await counted(open.url)).toEqual({ issued: 2, out: 2 })
      await dbConnection.raw("update licensing_offline_file set expires_at = now()")
      expect(await counted(open.url)).toEqual({ issued: 2, out: 0 })

      // It does not go around the switch of all offline use, and ends on the license as well.
      expect(await staff.post(open.url, { allow_offline: false })).toMatchObject({ status: 200 })
      expect((await ask(open)).code).toBe("OFFLINE_NOT_ALLOWED")
      await staff.post(open.url, { allow_offline: true, allow_license_files: false })
      expect((await ask(open)).code).toBe("LICENSE_FILES_NOT_ALLOWED")
      await staff.post(open.url, { allow_license_files: true, license_file_ttl_days: 5 })
      const { file } = await ask(open)
      expect(secondsUntil(file!.expires_at) / DAY).toBeCloseTo(5, 2)
      for (const license_file_ttl_days of [0, 3_651, null, 1.5]) {
        expect((await staff.post(open.url, { license_file_ttl_days })).status).toBe(400)
      }
    })

    it("refuses files that the license does not give, and requests that cannot be judged", async () => {
      const none = await sold({ allow_offline: false })
      const here = { ...none.mine, fingerprint: computer() }
      await call("activate", here)
      for (const body of [here, none.mine]) {
        expect((await call("checkout", body)).data).toMatchObject({
          valid: false,
          code: "OFFLINE_NOT_ALLOWED",
          file: null,
        })
      }
      const waiting = await sold({
        kind: "time_limited",
        valid_duration: "P14D",
        term_starts: "first_activation",
        allow_license_files: true,
      })
      expect((await call("checkout", waiting.mine)).data.code).toBe("NOT_ACTIVATED")
      const other = { ...waiting.mine, fingerprint: computer() }
      await call("activate", other)
      const { file } = (await call("checkout", other)).data
      expect(secondsUntil(file!.expires_at) / DAY).toBeCloseTo(14, 2)

      const { mine } = await sold({ allow_license_files: true })
      const foreign = await call("checkout", { ...mine, program: none.mine.program })
      const unknown = await call("checkout", { ...mine, key: "00000-00000-00000-00000-00000" })
      expect(foreign.data.code).toBe("NOT_FOUND")
      expect({ ...foreign.data, server_time: null }).toEqual({ ...unknown.data, server_time: null })
      expect((await call("checkout", { ...mine, locks: {} })).data.code).toBe(
        "FINGERPRINT_REQUIRED"
      )
      const month = (await call("checkout", mine)).data.file!
      expect(secondsUntil(month.expires_at) / DAY).toBeCloseTo(30, 2)
      const refusals = [
        await call("checkout", { ...mine, ttl: 3_599 }),
        await call("checkout", { ...mine, ttl: 3_651 * DAY }),
        await call("checkout", { ...mine, ttl: "3600" }),
        await call("checkout", { ...mine, algorithm: "rsa" }),
        await call("checkout", { program: mine.program }),
        await call("receipts", { ...mine, file: month.id }),
        await call("receipts", { ...mine, receipt: { of: mine.key }, file: month.id }),
        await call("receipts", { program: mine.program, receipt: "1", file: month.id }),
      ]
      expect(refusals.map(({ status }) => status)).toEqual(Array(8).fill(400))
      expect(JSON.stringify(refusals.map(({ data }) => data))).not.toContain(mine.key)
    })

    it("keeps the seat of a machine file until its receipt comes, once", async () => {
      const { mine, url, key, receiptOf, giveBack } = await sold()
      const fingerprint = computer()
      const here = { ...mine, fingerprint }
      const other = { ...mine, fingerprint: computer() }
      await call("activate", here)
      const previous = (await call("checkout", here)).data.file!
      const file = (await call("checkout", here)).data.file!
      await call("deactivate", here)
      expect((await call("activate", other)).data.code).toBe("SEATS_EXHAUSTED")
      /** The used seats on the license's page, in the list and in the program's answer. */
      const seatsUsed = async () => {
        const { license } = (await staff.get<{ license: LicenseDetail }>(url)).data
        const listed = await staff.get<{ licenses: LicenseDetail[] }>(
          `/admin/licenses?order_id=${license.order_id}`
        )
        const answered = (await call("validate", other)).data.license
        return [license.seats_used, listed.data.licenses[0]?.seats_used, answered?.seats_used]
      }
      expect(await seatsUsed()).toEqual([1, 1, 1])
      // The same computer holds the seat itself, so it is not in its own way.
      expect((await call("activate", here)).data.code).toBe("VALID")
      await call("deactivate", here)

      const wrong = "0000-0000-0000-0000"
      const foreign = await sold()
      expect((await foreign.giveBack(file.id, receiptOf(file, fingerprint))).code).toBe(
        "INVALID_RECEIPT"
      )
      expect((await giveBack("lfile_none", wrong)).code).toBe("INVALID_RECEIPT")
      for (let attempt = 1; attempt < 5; attempt++) {
        expect((await giveBack(file.id, wrong)).code).toBe("INVALID_RECEIPT")
      }
      const receipt = receiptOf(file, fingerprint)
      expect((await giveBack(file.id, receipt)).code).toBe("TASK_LOCKED")
      await staff.post(`${url}/unlock`)
      expect(await giveBack(file.id, receipt.toLowerCase())).toMatchObject({
        valid: true,
        code: "VALID",
        license: { seats_used: 0 },
      })
      expect((await giveBack(file.id, receipt)).code).toBe("NOT_ACTIVATED")
      // The earlier file of that computer was replaced by the one given back.
      expect((await giveBack(previous.id, receiptOf(previous, fingerprint))).code).toBe(
        "NOT_ACTIVATED"
      )
      expect((await call("activate", other)).data.code).toBe("VALID")

      const first = (await call("checkout", other)).data.file!
      const newest = (await call("checkout", other)).data.file!
      expect(await giveBack(first.id, receiptOf(first, other.fingerprint))).toMatchObject({
        valid: true,
        license: { seats_used: 1 },
      })
      expect(await giveBack(newest.id, receiptOf(newest, other.fingerprint))).toMatchObject({
        valid: true,
        license: { seats_used: 0 },
      })
      expect((await call("validate", other)).data.code).toBe("NOT_ACTIVATED")
      const events = await eventsOf(url)
      expect(events.filter((type) => type === "offline_file.returned")).toHaveLength(3)
      expect(JSON.stringify(events)).not.toContain(key)

      // A receipt that ends an activation is a removal, and limited like one.
      await staff.post("/admin/licensing/settings", {
        task_limits: { no_subscription: { remove: { enabled: false } } },
      })
      await call("activate", here)
      const stays = (await call("checkout", here)).data.file!
      expect((await giveBack(stays.id, receiptOf(stays, fingerprint))).code).toBe("TASK_DISABLED")
      expect((await call("validate", here)).data.valid).toBe(true)
    })

    story("staff who make files and take them back", () => {
      const fingerprint = computer()
      let sale: Awaited<ReturnType<typeof sold>>
      let files: string
      let activation_id: string
      let file: File
      let open: File

      beforeAll(async () => {
        sale = await sold({ allow_license_files: true })
        files = `${sale.url}/offline-files`
        const { data } = await call("activate", { ...sale.mine, fingerprint, name: "Studio" })
        activation_id = data.activation!.id
      })

      const make = async (body: object) =>
        (await staff.post<{ file: File } & Refusal>(files, body)) as {
          status: number
          data: { file: File } & Refusal
        }
      const list = async () =>
        (await staff.get<{ offline_files: GivenOut[]; count: number }>(files)).data
      const back = async (file_id: string, body: object = {}) =>
        await staff.post<Refusal & { activation_ended: boolean; returned_at: string }>(
          `${files}/${file_id}/return`,
          body
        )

      it("see the files of a computer and of the license in a list", async () => {
        ;({ file } = (await make({ activation_id, ttl: 7 * DAY })).data)
        expect((await read(file, sale.key + fingerprint))!.meta.ttl).toBe(7 * DAY)
        open = (await make({ algorithm: "base64+ed25519" })).data.file
        expect((await read(open))!.data.id).toBe(sale.id)
        expect(await list()).toMatchObject({
          count: 2,
          offline_files: [
            { id: open.id, kind: "license", computer: null, is_out: true },
            { id: file.id, kind: "machine", computer: { name: "Studio", status: "active" } },
          ],
        })
      })

      it("end the activation of a file by its receipt", async () => {
        expect((await back(file.id, { receipt: "0000-0000-0000-0000" })).data.code).toBe(
          "INVALID_RECEIPT"
        )
        const done = await back(file.id, { receipt: sale.receiptOf(file, fingerprint) })
        expect(done).toMatchObject({ status: 200, data: { activation_ended: true } })
        expect((await back(file.id)).data.code).toBe("NOT_ACTIVATED")
        expect((await list()).offline_files[1]).toMatchObject({ is_out: false })
      })

      it("take back the file of a lost computer, which shows no receipt", async () => {
        const lost = { ...sale.mine, fingerprint: computer() }
        await call("activate", lost)
        const gone = (await call("checkout", lost)).data.file!
        await call("deactivate", lost)
        expect((await back(gone.id)).data).toMatchObject({ activation_ended: false })
      })

      it("keep a reactivated computer with its files in one seat", async () => {
        const { url, codesOf, changed } = sale
        const typed = machine()
        const task = await staff.post<{ activation: { id: string } }>(
          `${url}/activations`,
          codesOf(typed)
        )
        await make({ activation_id: task.data.activation.id })
        const again = await staff.post<{ activation: { id: string }; free_seats: number }>(
          `${url}/activations/${task.data.activation.id}/reactivate`,
          codesOf(changed(typed, "os"))
        )
        expect((await list()).offline_files[0]).toMatchObject({
          activation_id: again.data.activation.id,
          is_out: true,
        })
        const removed = await staff.post<{ free_seats: number }>(
          `${url}/activations/${again.data.activation.id}/remove`
        )
        expect(removed.data.free_seats).toBe(0)
      })

      it("find no file of another license, and must be logged in", async () => {
        const { url } = sale
        const other = await sold()
        expect(await make({ activation_id: "lact_none" })).toMatchObject({
          status: 404,
          data: { code: "ACTIVATION_NOT_FOUND" },
        })
        expect((await make({ activation_id })).data.code).toBe("NOT_ACTIVATED")
        expect((await make({ ttl: 1 })).status).toBe(400)
        for (const path of [
          `${other.url}/offline-files/${file.id}/return`,
          `${files}/none/return`,
        ]) {
          expect(await staff.post(path, {})).toMatchObject({
            status: 404,
            data: { code: "OFFLINE_FILE_NOT_FOUND" },
          })
        }
        expect(await back(open.id)).toMatchObject({ data: { code: "OFFLINE_FILE_NOT_FOUND" } })
        expect((await staff.get("/admin/licenses/none/offline-files")).status).toBe(404)
        for (const refused of [
          await stranger.get(files),
          await stranger.post(files, {}),
          await stranger.post(`${files}/${file.id}/return`, {}),
          await stranger.post(`${url}/license-requests`, { request: "x" }),
          await stranger.post(`${url}/license-requests/preview`, { request: "x" }),
        ]) {
          expect(refused.status).toBe(401)
        }
      })
    })

    story("staff who answer the request of a computer without a network", () => {
      const here = machine()
      let sale: Awaited<ReturnType<typeof sold>>
      let request: string
      let file: File

      beforeAll(async () => {
        sale = await sold()
        request = requestOf(here)
      })

      const about = { name: "Darkroom", platform: "linux", app_version: "4.2.0" }
      const requestOf = (of: Machine) =>
        writeLicenseRequest({ program: sale.mine.program, locks: sale.digestsOf(of), ...about })
      const fingerprintOf = (of: Machine) => second.fingerprintOf(sale.digestsOf(of))
      const preview = async (request: string) =>
        await staff.post<{ preview: object } & Refusal>(`${sale.url}/license-requests/preview`, {
          request,
        })
      const answer = async (body: object) =>
        await staff.post<Answered & Refusal>(`${sale.url}/license-requests`, body)

      it("preview it, activate the computer with a file, and do so once", async () => {
        expect((await preview(request)).data.preview).toEqual({
          program: sale.mine.program,
          is_for_this_program: true,
          ...about,
          activation: null,
          seats: 1,
          free_seats: 1,
        })
        const first = await answer({ request, note: "Cellar", ttl: 30 * DAY })
        expect(first).toMatchObject({
          status: 200,
          data: {
            repeated: false,
            free_seats: 0,
            activation: { name: "Darkroom", note: "Cellar" },
            file: { kind: "machine" },
          },
        })
        const content = (await read(first.data.file, sale.key + fingerprintOf(here)))!
        expect(content.data.attributes).toMatchObject({
          fingerprint: fingerprintOf(here),
          name: "Cellar",
        })
        const again = await answer({ request: ` ${request.replaceAll("\n", "\r\n")} ` })
        expect(again.data).toMatchObject({
          repeated: true,
          activation: { id: first.data.activation.id },
        })
        expect(again.data.file.id).not.toBe(first.data.file.id)
        expect((await preview(request)).data.preview).toMatchObject({
          activation: { id: first.data.activation.id },
          free_seats: 0,
        })
        file = again.data.file
      })

      it("go beyond the seats only when they say so, and take the file back", async () => {
        const { url, receiptOf } = sale
        const other = requestOf(machine())
        expect((await answer({ request: other })).data.code).toBe("SEATS_EXHAUSTED")
        const beyond = await answer({ request: other, beyond_seats: true })
        expect(beyond.status).toBe(200)
        const receipt = receiptOf(file, fingerprintOf(here))
        const returned = await staff.post<{ activation_ended: boolean }>(
          `${url}/offline-files/${file.id}/return`,
          { receipt }
        )
        expect(returned.data.activation_ended).toBe(true)
      })

      it("activate no computer without its file", async () => {
        await dbConnection.raw(
          "update licensing_license set allow_offline = false, granted_seats = 9"
        )
        expect((await answer({ request: requestOf(machine()) })).data.code).toBe(
          "OFFLINE_NOT_ALLOWED"
        )
        const { data } = await staff.get<{ license: LicenseDetail }>(sale.url)
        expect(data.license.seats_used).toBe(1)
      })

      it("are refused a request that is faulty or for another program", async () => {
        const foreign = writeLicenseRequest({ program: "other-program", fingerprint: computer() })
        expect((await preview(foreign)).data.preview).toMatchObject({ is_for_this_program: false })
        expect(await answer({ request: foreign })).toMatchObject({
          status: 404,
          data: { code: "NOT_FOUND" },
        })
        for (const text of ["no request", `${request}!`, second.writeRequest({ version: 2 })]) {
          for (const refused of [await preview(text), await answer({ request: text })]) {
            expect(refused).toMatchObject({
              status: 400,
              data: { code: "LICENSE_REQUEST_INVALID" },
            })
          }
        }
        expect((await answer({})).status).toBe(400)
        const absent = await staff.post("/admin/licenses/none/license-requests", { request })
        expect(absent).toMatchObject({ status: 404, data: { code: "LICENSE_NOT_FOUND" } })
      })
    })
  },
})
