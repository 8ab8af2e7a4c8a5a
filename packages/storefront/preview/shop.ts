import { LicensingError, type LicensingFetch, type LicensingRequest, type Permission } from "../src"
import { computer, license, previewData, waitingDevice } from "./data"

type Body = {
  site_code?: string
  machine_id?: string
  removal_code?: string
  note?: string | null
  license_id?: string
  user_code?: string
  quantity?: number
  email?: string
  activation_id?: string
  request?: string
  serial?: string
  permissions?: Permission[]
  q?: string
  status?: string[]
  limit?: number
  offset?: number
}
type Handler = (
  id: string,
  request: { query: Record<string, string>; body: Body },
  second?: string
) => unknown

/** Second and fourth parts of a path are ids, unless they are the name of an act. */
const isId = (part: string, at: number) =>
  at % 2 === 1 && !["preview", "accept", "search", "approve", "deny"].includes(part)

const PREFIX = "/store/customers/me/licensing/"

/** The removal code that this shop accepts; any other is wrong. */
export const REMOVAL_CODE = "9F8E7D6C"

/** A code with which no program waits. */
const UNKNOWN_USER_CODE = "BCDF-GHJK"

/** A serial number that somebody else has added. */
export const USED_SERIAL = "BOX-K7QXD-3MZ8A"

/**
 * A shop that lives in the page: it keeps changes until the page is reloaded. Machine IDs that
 * begin with FFFF are mistyped, those with EEEE belong to another site code, those with DDDD are refused when
 * they are sent. Serial numbers that begin with RAW are in use.
 */
export function previewShop(): LicensingFetch {
  const data = previewData()
  const refuse = (status: number, code: string): never => {
    throw new LicensingError({ status, code, message: `Refused: ${code}` })
  }
  const one = <T>(rows: T[], wanted: (row: T) => boolean, code: string): T =>
    rows.find(wanted) ?? refuse(404, code)
  const orderOf = (id: string) => one(data.orders, (each) => each.id === id, "ORDER_NOT_FOUND")
  const licenseOf = (id: string) =>
    one(data.licenses, (each) => each.id === id, "LICENSE_NOT_FOUND")
  const computerOf = (id: string) =>
    one(data.activations, (each) => each.id === id, "ACTIVATION_NOT_FOUND")
  const page = <T>(
    rows: T[],
    { limit = 20, offset = 0 }: { limit?: string | number; offset?: string | number }
  ) => ({
    rows: rows.slice(Number(offset), Number(offset) + Number(limit)),
    count: rows.length,
    offset: Number(offset),
    limit: Number(limit),
  })
  const count = (id: string, by: number) => {
    const found = licenseOf(id)
    found.seats_used += by
    found.free_seats = found.seats === null ? null : found.seats - found.seats_used
    found.status = found.seats_used > 0 ? "active" : "inactive"
    return found
  }
  const end = (id: string, reason: "removed" | "transferred" | "reactivated" | "reset") => {
    const ended = computerOf(id)
    Object.assign(ended, {
      status: "ended",
      ended_reason: reason,
      ended_at: new Date().toISOString(),
    })
    return { ended, license: count(ended.license_id, -1) }
  }
  const answer = (
    activation: unknown,
    { free_seats, seats }: { free_seats: number | null; seats: number | null }
  ) => ({ activation, repeated: false, free_seats, seats })
  const activate = (license_id: string, { site_code, machine_id, note = null }: Body) => {
    const made = computer({
      id: `act_${data.activations.length}`,
      license_id,
      sequence: data.activations.length,
      site_code,
      machine_id,
      note,
      name: null,
      platform: null,
      app_version: null,
      activated_at: new Date().toISOString(),
      last_seen_at: null,
    })
    data.activations.push(made)
    return answer(made, count(license_id, 1))
  }
  const proved = ({ removal_code }: Body) =>
    removal_code === REMOVAL_CODE ? undefined : refuse(400, "INVALID_REMOVAL_CODE")
  const makeFile = (license_id: string, activation_id: string | undefined) => {
    const kind = activation_id ? ("machine" as const) : ("license" as const)
    const id = `file_${data.files.length + 1}`
    const [issued_at, expires_at] = [0, 30].map((days) =>
      new Date(Date.now() + days * 86_400_000).toISOString()
    ) as [string, string]
    const times = { issued_at, expires_at, returned_at: null, is_out: kind === "machine" }
    data.files.unshift({ id, license_id, activation_id: null, kind, computer: null, ...times })
    const certificate =
      "-----BEGIN LICENSE FILE-----\neyJlbmMiOiJNYWRlIHVwIn0=\n-----END LICENSE FILE-----\n"
    return { id, kind, algorithm: "base64+ed25519", certificate, issued_at, expires_at }
  }
  const managersAnswer = () => ({ license_managers: data.managers })

  const computersOf = (license_id: string) =>
    data.activations
      .filter((each) => each.license_id === license_id && each.status === "active")
      .map(({ note, name, site_code, machine_id }) => `${note} ${name} ${site_code} ${machine_id}`)
      .join(" ")
  const contact = { first_name: "Ada", last_name: "Vogt", company_name: "Vogt KG", phone: "" }
  const contactAnswer = () => ({
    customer: Object.fromEntries(
      Object.entries(contact).map(([name, value]) => [name, value || null])
    ),
  })

  const handlers: Record<string, Handler> = {
    "GET orders": (_, { query }) => {
      const { rows, ...rest } = page(data.orders, query)
      return { orders: rows, ...rest }
    },
    "POST orders/search": (_, { body }) => {
      const q = (body.q ?? "").replace("#", "").toLowerCase()
      const { rows, ...rest } = page(
        data.orders.filter(({ id, display_id, programs }) => {
          const licenses = data.licenses.filter(({ order_id }) => order_id === id)
          const computers = licenses.map((each) => computersOf(each.id)).join(" ")
          return `${display_id} ${programs[0]?.name} ${computers}`.toLowerCase().includes(q)
        }),
        body
      )
      return { orders: rows, ...rest }
    },
    "GET orders/:": (id) => ({ order: orderOf(id), top_ups: data.topUps[id] ?? [] }),
    "GET orders/:/licenses": (id, { query }) => {
      const { rows, ...rest } = page(
        data.licenses.filter(({ order_id }) => order_id === id),
        query
      )
      return { licenses: rows, ...rest }
    },
    "POST orders/:/licenses/search": (id, { body }) => {
      const q = (body.q ?? "").toLowerCase()
      const { rows, ...rest } = page(
        data.licenses.filter(
          (each) =>
            each.order_id === id &&
            (!body.status || body.status.includes(each.status)) &&
            `${each.policy.name} ${each.key_redacted} ${computersOf(each.id)}`
              .toLowerCase()
              .includes(q)
        ),
        body
      )
      return { licenses: rows, ...rest }
    },
    "POST orders/:/licenses": (id, { body: { quantity = 1 } }) => {
      const ids = Array.from(
        { length: quantity },
        (_, at) => `lic_new_${data.licenses.length + at}`
      )
      data.licenses.push(
        ...ids.map((each) => license({ id: each, order_id: id, status: "inactive" }))
      )
      return { license_ids: ids, count: quantity }
    },
    "POST orders/:/activate": (id, { body }) => {
      if (body.machine_id?.startsWith("DDDD")) {
        refuse(400, "INVALID_MACHINE_CODES")
      }
      const { license_id } = body
      const chosen = data.licenses.find(
        (each) =>
          each.order_id === id &&
          (license_id ? each.id === license_id : each.tasks.activate?.allowed)
      )
      return activate(chosen?.id ?? refuse(409, "SEATS_EXHAUSTED"), body)
    },
    "POST orders/:/check-codes": (_, { body: { machine_id = "" } }) => {
      const wrong = machine_id.startsWith("FFFF")
      return {
        result: wrong ? "machine_id_wrong" : machine_id.startsWith("EEEE") ? "pair_wrong" : "ok",
      }
    },
    "GET orders/:/customer": contactAnswer,
    "POST orders/:/customer": (_, { body }) => {
      Object.assign(contact, body)
      return contactAnswer()
    },
    "GET orders/:/license-managers": managersAnswer,
    "POST orders/:/license-managers": (_, { body: { email = "", permissions = [] } }) => {
      if (!data.managers.some((each) => each.email === email)) {
        data.managers.push({
          manager_id: `mgr_${data.managers.length + 1}`,
          email,
          status: "invited",
          permissions,
          added_by_vendor: false,
          created_at: new Date().toISOString(),
        })
      }
      return { ...managersAnswer(), manager_id: "", invitation: { sent: true, code: null } }
    },
    "POST orders/:/license-managers/:": (_, { body }, manager_id) => {
      const found = one(
        data.managers,
        (each) => each.manager_id === manager_id,
        "MANAGER_NOT_FOUND"
      )
      Object.assign(found, body)
      return managersAnswer()
    },
    "DELETE orders/:/license-managers/:": (_, __, manager_id) => {
      data.managers = data.managers.filter((each) => each.manager_id !== manager_id)
      return { id: manager_id, object: "license_manager", deleted: true }
    },
    "POST licenses/:/reveal": () => ({ key: "9WXYZ-4T7QK-PR2MA-HC5VD-7KQ2M" }),
    "POST licenses/:/reset": (id) => ({ license: licenseOf(id) }),
    "POST licenses/:": (id, { body }) => ({ license: Object.assign(licenseOf(id), body) }),
    "GET licenses/:/activations": (id, { query }) => {
      const { rows, ...rest } = page(
        data.activations.filter(
          (each) => each.license_id === id && (each.status === "active" || query.ended)
        ),
        query
      )
      return { activations: rows, ...rest }
    },
    "GET licenses/:/sessions": (id, { query }) => {
      const { floating_features } = licenseOf(id)
      const { rows: sessions, ...rest } = page([], query)
      const seats = floating_features[String(query.feature)] ?? null
      return { sessions, features: [], seats, retry_at: null, ...rest }
    },
    "GET licenses/:/sessions/peaks": () => ({ peaks: [] }),
    "POST activations/:": (id, { body }) => ({ activation: Object.assign(computerOf(id), body) }),
    "POST activations/:/reactivate": (id, { body }) =>
      activate(end(id, "reactivated").license.id, body),
    "POST activations/:/transfer": (id, { body }) => {
      proved(body)
      return activate(end(id, "transferred").license.id, body)
    },
    "POST activations/:/remove": (id, { body }) => {
      proved(body)
      const { ended, license: left } = end(id, "removed")
      return answer(ended, left)
    },
    "POST activations/:/reset": (id) => {
      const { ended, license: left } = end(id, "reset")
      return answer(ended, left)
    },
    "POST activations/:/revoke": (id) => {
      const { ended, license: left } = end(id, "removed")
      return answer(ended, left)
    },
    "POST activations/:/send-code": () => ({ sent: true }),
    "GET licenses/:/offline-files": (id, { query }) => {
      const { rows, ...rest } = page(
        data.files.filter(({ license_id }) => license_id === id),
        query
      )
      return { offline_files: rows, ...rest }
    },
    "POST licenses/:/offline-files": (id, { body }) => ({ file: makeFile(id, body.activation_id) }),
    "POST licenses/:/offline-files/:/return": (_, __, file_id) => {
      const file = one(data.files, (each) => each.id === file_id, "OFFLINE_FILE_NOT_FOUND")
      const returned_at = new Date().toISOString()
      Object.assign(file, { returned_at, is_out: false })
      return { id: file_id, returned_at, activation_ended: true }
    },
    "POST licenses/:/license-requests/preview": (id, { body: { request = "" } }) => {
      if (!request.includes("LICENSE REQUEST")) {
        refuse(400, "LICENSE_REQUEST_INVALID")
      }
      const { seats, free_seats } = licenseOf(id)
      const about = { name: "DARKROOM-7", platform: "Linux", app_version: "4.2.1" }
      const preview = { program: "photo-studio", is_for_this_program: true, activation: null }
      return { preview: { ...preview, ...about, seats, free_seats } }
    },
    "POST licenses/:/license-requests": (id, { body }) => ({
      ...activate(id, body),
      file: makeFile(id, "new"),
    }),
    "POST claims": () => ({ asked: true }),
    "POST device-sign-in": (_, { body: { user_code = "" } }) => {
      if (user_code === UNKNOWN_USER_CODE) {
        refuse(404, "USER_CODE_UNKNOWN")
      }
      return { device_sign_in: waitingDevice(user_code) }
    },
    "POST device-sign-in/approve": (_, { body: { license_id } }) =>
      license_id === "lic_2" ? { approved: true } : refuse(409, "USER_WITHOUT_PLACE"),
    "POST device-sign-in/deny": () => ({ approved: false }),
    "GET serial-programs": () => ({
      programs: [
        { id: "prog", code: "photo-studio", name: "Photo Studio", verification: true },
        { id: "prog_raw", code: "raw-import", name: "Raw Import", verification: false },
      ],
    }),
    "POST serial-orders": (_, { body: { serial = "" } }) => {
      if (!serial.startsWith("RAW")) {
        refuse(400, serial === USED_SERIAL ? "SERIAL_USED" : "SERIAL_INVALID")
      }
      const [{ id, display_id } = refuse(404, "ORDER_NOT_FOUND")] = data.orders
      return { order: { id, display_id }, license_ids: ["lic_1"] }
    },
    "GET quotas": () => ({
      quotas: [
        {
          policy: { id: "pol_single", code: "single-user", name: "Single user" },
          program: { id: "prog", code: "photo-studio", name: "Photo Studio" },
          granted: 10,
          used: 3,
          promised: 0,
          left: 7,
        },
        {
          policy: { id: "pol_team", code: "team", name: "Team" },
          program: { id: "prog", code: "photo-studio", name: "Photo Studio" },
          granted: null,
          used: 1,
          promised: 0,
          left: null,
        },
      ],
      permissions: [],
    }),
  }

  return async (path, { method, query = {}, body = {} }: LicensingRequest) => {
    await new Promise((resolve) => setTimeout(resolve, 60))
    const parts = path.slice(PREFIX.length).split("/")
    const [, id = "", , second] = parts
    const name = parts.map((part, at) => (isId(part, at) ? ":" : part)).join("/")
    const handler = handlers[`${method} ${name}`] ?? (() => refuse(404, "NOT_FOUND"))
    return structuredClone(
      handler(id, { query: query as Record<string, string>, body: body as Body }, second)
    )
  }
}
