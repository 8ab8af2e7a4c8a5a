import type { LicenseFileMeta } from "../codecs/license-file"
import { type DocumentedLicense, offlineDocument } from "../offline-document"

const META = { issued: "2030-01-01T00:00:00.000Z" } as LicenseFileMeta
const CREATED = new Date("2029-01-01T00:00:00.000Z")
const UPDATED = new Date("2029-06-01T00:00:00.000Z")

const LICENSE: DocumentedLicense = {
  id: "lic_1",
  key: "*****-2VB4P",
  kind: "time_limited",
  program: { id: "lprog_1", code: "plot", name: "Plot" },
  policy: { id: "lpol_1", code: "plot-year", name: "One year" },
  features: [{ code: "export", name: "Export" }],
  feature_ends: {},
  custom_fields: { room: "12" },
  seats: 3,
  max_users: null,
  max_consumptions: 100,
  consumption_count: 7,
  is_trial: false,
  is_test: true,
  starts_at: null,
  expires_at: new Date("2031-01-01T00:00:00.000Z"),
  maintenance_until: new Date("2030-06-01T00:00:00.000Z"),
  created_at: CREATED,
  updated_at: UPDATED,
}

const ABOUT = [
  { id: "lprog_1", type: "products", attributes: { name: "Plot", code: "plot" } },
  { id: "lpol_1", type: "policies", attributes: { name: "One year", code: "plot-year" } },
  { id: "lic_1:export", type: "entitlements", attributes: { name: "Export", code: "export" } },
]

const RESOURCE = {
  id: "lic_1",
  type: "licenses",
  attributes: {
    name: "One year",
    key: "*****-2VB4P",
    expiry: "2031-01-01T00:00:00.000Z",
    status: "ACTIVE",
    uses: 7,
    suspended: false,
    encrypted: false,
    strict: true,
    floating: true,
    protected: true,
    maxMachines: 3,
    maxUsers: null,
    maxUses: 100,
    requireHeartbeat: false,
    requireCheckIn: false,
    lastCheckOut: "2030-01-01T00:00:00.000Z",
    metadata: {
      program: "plot",
      policy: "plot-year",
      kind: "time_limited",
      features: ["export"],
      custom_fields: { room: "12" },
      starts_at: null,
      maintenance_until: "2030-06-01T00:00:00.000Z",
      is_trial: false,
      is_test: true,
    },
    created: "2029-01-01T00:00:00.000Z",
    updated: "2029-06-01T00:00:00.000Z",
  },
  relationships: {
    product: { data: { type: "products", id: "lprog_1" } },
    policy: { data: { type: "policies", id: "lpol_1" } },
  },
}

describe("the document in a file", () => {
  it("is of the license, with its program, policy and features", () => {
    expect(offlineDocument(META, LICENSE, null)).toEqual({
      meta: META,
      data: RESOURCE,
      included: ABOUT,
    })
  })

  it("says when a feature ends that has an end of its own", () => {
    const feature_ends = { export: "2030-03-01T00:00:00.000Z" }
    const { data } = offlineDocument(META, { ...LICENSE, feature_ends }, null)
    expect(data.attributes).toMatchObject({ metadata: { features: ["export"], feature_ends } })
  })

  it.each([
    [1, false],
    [2, true],
    [null, true],
  ])("says of %p seats whether several computers may have it: %p", (seats, floating) => {
    const { data } = offlineDocument(META, { ...LICENSE, seats }, null)
    expect(data.attributes).toMatchObject({ floating, maxMachines: seats })
  })

  it.each([
    [null, UPDATED.toISOString()],
    [new Date("2029-12-24T00:00:00.000Z"), "2029-12-24T00:00:00.000Z"],
  ])("is of the computer that was last seen %p, and includes the license", (seen, updated) => {
    const computer = {
      id: "lact_1",
      fingerprint: "f00d",
      name: "Studio",
      platform: "linux",
      app_version: "2.1",
      activated_at: UPDATED,
      last_seen_at: seen,
      user: null,
    }
    const ada = { id: "luse_1", name: "Ada" }
    const { data } = offlineDocument(META, LICENSE, { ...computer, user: ada })
    expect(data.attributes).toMatchObject({ metadata: { app_version: "2.1", user: ada } })
    expect(offlineDocument(META, LICENSE, computer)).toEqual({
      meta: META,
      data: {
        id: "lact_1",
        type: "machines",
        attributes: {
          fingerprint: "f00d",
          name: "Studio",
          platform: "linux",
          requireHeartbeat: false,
          heartbeatStatus: "NOT_STARTED",
          lastCheckOut: "2030-01-01T00:00:00.000Z",
          metadata: { app_version: "2.1" },
          created: UPDATED.toISOString(),
          updated,
        },
        relationships: {
          product: { data: { type: "products", id: "lprog_1" } },
          license: { data: { type: "licenses", id: "lic_1" } },
        },
      },
      included: [RESOURCE, ...ABOUT],
    })
  })
})
