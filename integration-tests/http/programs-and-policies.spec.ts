import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createWorkflow, createStep, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import type LicensingModuleService from "../../src/modules/licensing/service"
import {
  createLicensePoliciesStep,
  createLicenseProgramsStep,
  deleteLicensePoliciesStep,
  deleteLicenseProgramsStep,
  linkLicensePoliciesToVariantsStep,
  updateLicensePoliciesStep,
  updateLicenseProgramsStep,
} from "../../src/workflows/programs"
import { adminHeaders, type StaffLogin } from "../helpers/admin"
import { clientOf, type Client } from "../helpers/client"
import { tablesHolding } from "../helpers/database"
import { createProductWithVariants } from "../helpers/products"

jest.setTimeout(240_000)

type Program = { id: string; code: string; name: string; policy_count: number; features: unknown }
type Policy = {
  id: string
  code: string
  name: string
  kind: string
  program: { id: string; code: string; name: string }
  variants: { id: string; title: string; sku: string; product: { id: string; title: string } }[]
  license_count: number
}
type Fault = { code?: string; type: string; message: string }

const PROGRAMS = "/admin/license-programs"
const POLICIES = "/admin/license-policies"

medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let login: StaffLogin
    let staff: Client
    let stranger: Client

    beforeAll(async () => {
      container = getContainer()
      login = await adminHeaders(container)
      staff = clientOf(api, login.headers)
      stranger = clientOf(api)
    })

    const createProgram = async (body: Record<string, unknown> = {}) => {
      const { status, data } = await staff.post<{ license_program: Program }>(PROGRAMS, {
        code: "photo-pro",
        name: "Photo Pro",
        ...body,
      })
      expect(status).toBe(200)
      return data.license_program
    }

    const createPolicy = async (program_id: string, body: Record<string, unknown> = {}) => {
      const { status, data } = await staff.post<{ license_policy: Policy }>(POLICIES, {
        program_id,
        code: "perpetual",
        name: "Perpetual",
        ...body,
      })
      expect(status).toBe(200)
      return data.license_policy
    }

    const expectFault = (
      answer: { status: number; data: unknown; what?: string },
      status: number,
      fault: Partial<Fault> | RegExp
    ) => {
      expect(answer).toMatchObject({
        status,
        data: fault instanceof RegExp ? { message: expect.stringMatching(fault) } : fault,
      })
    }

    describe("without a login", () => {
      // The database is put back before every test, which takes longer than the requests: so tables
      // of requests that change nothing are one test.
      const routes = [
        ["get", PROGRAMS],
        ["post", PROGRAMS],
        ["get", `${PROGRAMS}/x`],
        ["post", `${PROGRAMS}/x`],
        ["delete", `${PROGRAMS}/x`],
        ["post", `${PROGRAMS}/x/reveal-signature`],
        ["get", POLICIES],
        ["post", POLICIES],
        ["get", `${POLICIES}/x`],
        ["post", `${POLICIES}/x`],
        ["delete", `${POLICIES}/x`],
        ["get", "/admin/product-variants/x/license-policies"],
        ["post", "/admin/product-variants/x/license-policies"],
        ["get", "/admin/products/x/license-policies"],
      ] as const

      it("every route answers 401", async () => {
        for (const [method, path] of routes) {
          const { status } = await stranger[method](path)
          expect([method, path, status]).toEqual([method, path, 401])
        }
      })
    })

    describe("unknown ids", () => {
      const routes = [
        ["get", `${PROGRAMS}/x`, "PROGRAM_NOT_FOUND"],
        ["post", `${PROGRAMS}/x`, "PROGRAM_NOT_FOUND"],
        ["delete", `${PROGRAMS}/x`, "PROGRAM_NOT_FOUND"],
        ["post", `${PROGRAMS}/x/reveal-signature`, "PROGRAM_NOT_FOUND"],
        ["get", `${POLICIES}/x`, "POLICY_NOT_FOUND"],
        ["post", `${POLICIES}/x`, "POLICY_NOT_FOUND"],
        ["delete", `${POLICIES}/x`, "POLICY_NOT_FOUND"],
        ["get", "/admin/product-variants/x/license-policies", "VARIANT_NOT_FOUND"],
        ["post", "/admin/product-variants/x/license-policies", "VARIANT_NOT_FOUND"],
        ["get", "/admin/products/x/license-policies", "PRODUCT_NOT_FOUND"],
      ] as const

      it("answer 404 with a code", async () => {
        for (const [method, path, code] of routes) {
          expectFault(await staff[method](path), 404, { code, type: "not_found" })
          const withNul = path.replace("/x", "/%00")
          expectFault(await staff[method](withNul), 404, { code: "NOT_FOUND", type: "not_found" })
        }
      })
    })

    describe("programs", () => {
      it("are created with defaults and read again", async () => {
        const program = await createProgram()
        expect(program).toEqual({
          id: expect.stringMatching(/^lprog_/),
          code: "photo-pro",
          name: "Photo Pro",
          active: true,
          features: [],
          flexible_locking: null,
          serials_enabled: false,
          serial_self_service: false,
          metadata: null,
          created_at: expect.any(String),
          updated_at: expect.any(String),
          policy_count: 0,
        })
        const { data } = await staff.get(`${PROGRAMS}/${program.id}`)
        expect(data).toEqual({ license_program: program })
      })

      it("keep everything that is given", async () => {
        const body = {
          code: "cad",
          name: "CAD",
          active: false,
          features: [
            { code: "export", name: "Export", bit: 0, retired: false },
            { code: "cloud", name: "Cloud", bit: null, retired: true },
          ],
          flexible_locking: { changeable: ["os", "net"], max_hardware_changes: 2 },
          serials_enabled: true,
          serial_self_service: true,
          metadata: { build: { channel: "beta" } },
        }
        expect(await createProgram(body)).toMatchObject(body)
      })

      const badPrograms: [string, Record<string, unknown>, RegExp][] = [
        ["no code", { code: undefined }, /'code' is required/],
        ["a code with a space", { code: "photo pro" }, /'code'/],
        ["a capital", { code: "Photo" }, /'code'/],
        ["one letter", { code: "p" }, /'code'/],
        ["no name", { name: undefined }, /'name' is required/],
        ["an empty name", { name: "   " }, /'name'/],
        ["a name with NUL", { name: "a\u0000b" }, /'name'/],
        ["a name of 256 characters", { name: "n".repeat(256) }, /'name'/],
        ["a number as name", { name: 5 }, /'name'/],
        ["an unknown field", { application_signature: "aa" }, /'application_signature'/],
        ["text for a switch", { active: "yes" }, /'active'/],
        ["features that are no list", { features: "export" }, /'features'/],
        ["bit 16", { features: [{ code: "ex", name: "Ex", bit: 16 }] }, /'features, 0, bit'/],
        [
          "a bit twice",
          {
            features: [
              { code: "ex", name: "Ex", bit: 1 },
              { code: "ey", name: "Ey", bit: 1 },
            ],
          },
          /'features.1.bit'/,
        ],
        [
          "an unknown lock",
          { flexible_locking: { changeable: ["gpu"], max_hardware_changes: 1 } },
          /'flexible_locking, changeable, 0'/,
        ],
        [
          "6 hardware changes",
          { flexible_locking: { changeable: [], max_hardware_changes: 6 } },
          /'flexible_locking, max_hardware_changes'/,
        ],
        ["metadata with NUL", { metadata: { a: "\u0000" } }, /'metadata'/],
        ["metadata with half a character", { metadata: { a: "\ud800" } }, /'metadata'/],
      ]

      it("are refused with a bad body, naming the field", async () => {
        for (const [what, body, message] of badPrograms) {
          const answer = await staff.post(PROGRAMS, { code: "photo-pro", name: "P", ...body })
          expectFault({ ...answer, what }, 400, message)
          expectFault(answer, 400, { type: "invalid_data" })
        }
        const { data } = await staff.get<{ count: number }>(PROGRAMS)
        expect(data.count).toBe(0)
      })

      it("are refused with a body that is no JSON object", async () => {
        for (const body of [[], null]) {
          expect((await staff.post(PROGRAMS, body)).status).toBe(400)
        }
      })

      it("take what is documented only, not what a form of another page can send", async () => {
        for (const type of [
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=x",
          "text/plain",
          "application/jsonx",
        ]) {
          for (const body of ["code=photo-pro&name=Photo", ""]) {
            const answer = await api.request({
              method: "post",
              url: PROGRAMS,
              data: body,
              headers: { ...login.headers, "content-type": type },
              validateStatus: () => true,
            })
            expectFault(answer, 415, { code: "UNSUPPORTED_MEDIA_TYPE" })
          }
        }
        const { data } = await staff.get<{ count: number }>(PROGRAMS)
        expect(data.count).toBe(0)
      })

      it("are created once: the same call again says that the code is taken", async () => {
        await createProgram()
        const again = await staff.post(PROGRAMS, { code: "photo-pro", name: "Other" })
        expectFault(again, 409, { code: "CODE_TAKEN" })
        expectFault(again, 409, /'code'/)
        const { data } = await staff.get<{ count: number }>(PROGRAMS)
        expect(data.count).toBe(1)
      })

      it("are created once, also when 10 ask at the same moment", async () => {
        const answers = await Promise.all(
          Array.from({ length: 10 }, () => staff.post(PROGRAMS, { code: "race", name: "Race" }))
        )
        expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
        for (const answer of answers.filter(({ status }) => status !== 200)) {
          expectFault(answer, 409, { code: "CODE_TAKEN" })
        }
      })

      it("are listed, searched, filtered, sorted and paged", async () => {
        const photo = await createProgram()
        await createProgram({ code: "cad", name: "Draft 100%", active: false })
        await createProgram({ code: "audio", name: "Audio Photo mixer" })
        await createPolicy(photo.id)
        await createPolicy(photo.id, { code: "second" })

        const codes = async (query: string) => {
          const { status, data } = await staff.get<{ license_programs: Program[] }>(
            `${PROGRAMS}?${query}`
          )
          expect(status).toBe(200)
          return data.license_programs.map(({ code }) => code)
        }
        const all = await staff.get<{ license_programs: Program[] }>(`${PROGRAMS}?order=code`)
        expect(all.data).toMatchObject({ count: 3, offset: 0, limit: 20 })
        expect(all.data.license_programs.map((row) => [row.code, row.policy_count])).toEqual([
          ["audio", 0],
          ["cad", 0],
          ["photo-pro", 2],
        ])
        expect(await codes("order=-code&limit=2")).toEqual(["photo-pro", "cad"])
        expect(await codes("order=-code&limit=2&offset=2")).toEqual(["audio"])
        expect(await codes("q=PHOTO&order=code")).toEqual(["audio", "photo-pro"])
        expect(await codes("q=cad")).toEqual(["cad"])
        expect(await codes("q=nothing")).toEqual([])
        expect(await codes("active=false")).toEqual(["cad"])
        expect(await codes("active=true&order=code")).toEqual(["audio", "photo-pro"])
        expect(await codes(`id=${photo.id}`)).toEqual(["photo-pro"])
      })

      const badQueries: [string, RegExp][] = [
        ["limit=0", /'limit'/],
        ["limit=101", /'limit'/],
        ["limit=many", /'limit'/],
        ["offset=-1", /'offset'/],
        ["order=metadata", /'order'/],
        ["order=policies.code", /'order'/],
        ["active=maybe", /'active'/],
        ["q=%00", /'q'/],
        ["id=%00", /'id'/],
        ["with_deleted=true", /'with_deleted'/],
        ["color=red", /'color'/],
      ]

      it("are not listed by a bad query, like policies", async () => {
        for (const [query, message] of badQueries) {
          expectFault(await staff.get(`${PROGRAMS}?${query}`), 400, message)
          expectFault(await staff.get(`${POLICIES}?${query}`), 400, message)
        }
      })

      it("are changed, twice the same way", async () => {
        const program = await createProgram({ metadata: { a: 1 } })
        const change = {
          name: "Renamed",
          active: false,
          flexible_locking: { changeable: [], max_hardware_changes: 0 },
          metadata: null,
        }
        for (let call = 0; call < 2; call++) {
          const { status, data } = await staff.post(`${PROGRAMS}/${program.id}`, change)
          expect(status).toBe(200)
          expect(data).toMatchObject({ license_program: { ...change, code: "photo-pro" } })
        }
        const { data } = await staff.post(`${PROGRAMS}/${program.id}`, {})
        expect(data).toMatchObject({ license_program: change })
      })

      it("never change their code, not even to the same", async () => {
        const program = await createProgram()
        for (const code of ["other", "photo-pro", "IN VALID"]) {
          const answer = await staff.post(`${PROGRAMS}/${program.id}`, { code, name: "New" })
          expectFault(answer, 400, { code: "CODE_IMMUTABLE" })
        }
        const { data } = await staff.get(`${PROGRAMS}/${program.id}`)
        expect(data).toEqual({ license_program: program })
      })

      it("add, rename and retire features, but neither remove nor renumber them", async () => {
        const features = [
          { code: "export", name: "Export", bit: 0, retired: false },
          { code: "sync", name: "Sync", bit: null, retired: false },
        ]
        const [exporting, sync] = features
        const { id } = await createProgram({ features })
        const grown = [
          { ...exporting, name: "Export to PDF", retired: true },
          sync,
          { code: "cloud", name: "Cloud", bit: 1, retired: false },
        ]
        const good = await staff.post(`${PROGRAMS}/${id}`, { features: grown })
        expect(good).toMatchObject({ status: 200, data: { license_program: { features: grown } } })

        for (const [bad, field] of [
          [[exporting, sync], /'features' must keep the feature cloud/],
          [[], /'features' must keep the feature export/],
          [[{ ...exporting, bit: 2 }, sync, grown[2]], /'features.0.bit'/],
          [[...grown, { code: "new", name: "New", bit: 0 }], /'features.3.bit'/],
        ] as const) {
          const answer = await staff.post(`${PROGRAMS}/${id}`, { features: bad })
          expectFault(answer, 400, { code: "FEATURES_INVALID" })
          expectFault(answer, 400, field)
        }
        const { data } = await staff.get(`${PROGRAMS}/${id}`)
        expect(data).toMatchObject({ license_program: { features: grown } })
      })

      it("are not deleted while they have a policy", async () => {
        const program = await createProgram()
        const policy = await createPolicy(program.id)
        expectFault(await staff.delete(`${PROGRAMS}/${program.id}`), 409, {
          code: "PROGRAM_IN_USE",
          message: expect.stringContaining("photo-pro"),
        })
        expect((await staff.get(`${PROGRAMS}/${program.id}`)).status).toBe(200)

        expect(await staff.delete(`${POLICIES}/${policy.id}`)).toMatchObject({
          status: 200,
          data: { id: policy.id, object: "license_policy", deleted: true },
        })
        expect(await staff.delete(`${PROGRAMS}/${program.id}`)).toMatchObject({
          status: 200,
          data: { id: program.id, object: "license_program", deleted: true },
        })
        expect((await staff.delete(`${PROGRAMS}/${program.id}`)).status).toBe(404)
        expect((await staff.get(`${PROGRAMS}/${program.id}`)).status).toBe(404)
        expect((await staff.post(`${PROGRAMS}/${program.id}/reveal-signature`)).status).toBe(404)
      })

      it("give their code free when deleted", async () => {
        const first = await createProgram()
        const policy = await createPolicy(first.id)
        await staff.delete(`${POLICIES}/${policy.id}`)
        await staff.delete(`${PROGRAMS}/${first.id}`)
        const second = await createProgram()
        expect(second.id).not.toBe(first.id)
        expect((await createPolicy(second.id)).id).not.toBe(policy.id)
        const { data } = await staff.get<{ count: number }>(PROGRAMS)
        expect(data.count).toBe(1)
      })
    })

    describe("the application signature", () => {
      const reveal = async (id: string) => {
        const { status, data } = await staff.post<{ signature: string }>(
          `${PROGRAMS}/${id}/reveal-signature`
        )
        expect(status).toBe(200)
        return data.signature
      }

      it("is revealed as 64 hex digits, always the same, another one for each program", async () => {
        const program = await createProgram()
        const other = await createProgram({ code: "cad" })
        const signature = await reveal(program.id)
        expect(signature).toMatch(/^[0-9a-f]{64}$/)
        expect(await reveal(program.id)).toBe(signature)
        expect(await reveal(other.id)).not.toBe(signature)
      })

      it("leaves a row in the timeline for each reveal, without the signature", async () => {
        const program = await createProgram()
        await reveal(program.id)
        await reveal(program.id)
        const events = await container
          .resolve<LicensingModuleService>(LICENSING_MODULE)
          .listLicenseEvents({ program_id: program.id })
        expect(events).toHaveLength(2)
        expect(events).toEqual(
          Array(2).fill(
            expect.objectContaining({
              type: "program.signature_revealed",
              actor_type: "staff",
              actor_id: login.userId,
            })
          )
        )
      })

      it("is in no other answer and in no table", async () => {
        const program = await createProgram()
        const policy = await createPolicy(program.id)
        const { variants, id: productId } = await createProductWithVariants(container)
        const variantPath = `/admin/product-variants/${variants[0]?.id}/license-policies`
        const signature = await reveal(program.id)
        const everything = `fields=${encodeURIComponent("*,*policies,*program,*licenses")}`
        const answers = await Promise.all([
          staff.get(PROGRAMS),
          staff.get(`${PROGRAMS}?fields=*policies`),
          staff.get(`${PROGRAMS}/${program.id}`),
          staff.get(`${PROGRAMS}/${program.id}?${everything}`),
          staff.post(`${PROGRAMS}/${program.id}`, { name: "New" }),
          staff.get(POLICIES),
          staff.get(`${POLICIES}/${policy.id}?${everything}`),
          staff.post(variantPath, { add: [policy.id] }),
          staff.get(variantPath),
          staff.get(`/admin/products/${productId}/license-policies`),
        ])
        const secret = await dbConnection.raw("select * from licensing_program_secret")
        expect(secret.rows).toHaveLength(1)
        for (const { data } of answers) {
          expect(JSON.stringify(data)).not.toContain(signature)
          expect(JSON.stringify(data)).not.toContain(secret.rows[0].signature_encrypted)
          expect(JSON.stringify(data)).not.toContain("signature")
        }
        expect(await tablesHolding(signature, dbConnection)).toEqual([])
        const bytes = Buffer.from(signature, "hex")
        expect(await tablesHolding(bytes.toString("base64"), dbConnection)).toEqual([])
        expect(await tablesHolding("photo-pro", dbConnection)).toContain("licensing_program")
      })

      it("cannot be asked for through the query graph", async () => {
        await createProgram()
        const query = container.resolve(ContainerRegistrationKeys.QUERY)
        for (const entity of ["program_secret", "license_secret"]) {
          await expect(query.graph({ entity, fields: ["*"] })).rejects.toThrow()
        }
      })

      it("is refused where the option says no, with nothing recorded", async () => {
        const program = await createProgram()
        const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
        const options = await licensing.getOptions()
        const rule = jest.fn<boolean, unknown[]>(() => false)
        const spy = jest
          .spyOn(licensing, "getOptions")
          .mockResolvedValue({ ...options, staff: { reveal: rule } })
        try {
          const answer = await staff.post(`${PROGRAMS}/${program.id}/reveal-signature`)
          expectFault(answer, 403, { code: "REVEAL_FORBIDDEN", type: "forbidden" })
          expect(rule.mock.calls[0]?.[0]).toBe(login.userId)
          expect(await licensing.listLicenseEvents({ program_id: program.id })).toEqual([])
          rule.mockReturnValue(true)
          expect(await reveal(program.id)).toMatch(/^[0-9a-f]{64}$/)
        } finally {
          spy.mockRestore()
        }
      })
    })

    describe("policies", () => {
      it("are created with defaults, with their program", async () => {
        const program = await createProgram()
        const policy = await createPolicy(program.id)
        expect(policy).toMatchObject({
          id: expect.stringMatching(/^lpol_/),
          code: "perpetual",
          kind: "perpetual",
          authorization: "license_key",
          quantity_mode: "key_per_unit",
          issue_on: "payment_captured",
          on_refund: "revoke",
          max_activations: null,
          grace_hours: 0,
          allow_offline: true,
          allow_license_files: false,
          license_file_ttl_days: 30,
          program: { id: program.id, code: "photo-pro", name: "Photo Pro" },
          variants: [],
          license_count: 0,
        })
        const { data } = await staff.get(`${POLICIES}/${policy.id}`)
        expect(data).toEqual({ license_policy: policy })
      })

      it("keep everything that is given", async () => {
        const { id } = await createProgram({
          features: [{ code: "export", name: "Export", bit: 0 }],
        })
        const body = {
          code: "team-1y",
          name: "Team, one year",
          active: false,
          kind: "time_limited",
          valid_duration: "P1Y",
          term_starts: "first_activation",
          maintenance_duration: "P6M",
          grace_hours: 48,
          quantity_mode: "seats_per_line",
          max_activations: 0,
          max_transfers: 2,
          allow_offline: false,
          offline_ttl_days: 30,
          allow_license_files: false,
          license_file_ttl_days: 30,
          allow_typed_codes: false,
          is_trial: true,
          trial_days: 14,
          key_format: "XXXXX-XXXXX-XXXXX-XXXXX",
          key_prefix: "ACME",
          issue_on: "order_fulfilled",
          on_refund: "suspend",
          fulfill_when_issued: false,
          features: ["export"],
          custom_fields: { tier: 3 },
          metadata: { note: "x" },
        }
        expect(await createPolicy(id, body)).toMatchObject(body)
      })

      const badPolicies: [string, Record<string, unknown>, RegExp][] = [
        ["no program", { program_id: undefined }, /'program_id' is required/],
        ["a program with NUL", { program_id: "\u0000" }, /'program_id'/],
        ["no code", { code: undefined }, /'code' is required/],
        ["a bad code", { code: "A b" }, /'code'/],
        ["no name", { name: undefined }, /'name' is required/],
        ["an unknown kind", { kind: "rental" }, /'kind'/],
        ["a time limit without a term", { kind: "time_limited" }, /'valid_duration'/],
        ["a term that does not fit", { valid_duration: "P1Y" }, /'valid_duration'/],
        [
          "hours",
          { kind: "time_limited", valid_duration: "PT1H" },
          /'valid_duration' must be an ISO 8601/,
        ],
        ["a subscription without a term", { kind: "subscription" }, /'subscription_duration'/],
        ["grace without a term", { grace_hours: 5 }, /'grace_hours'/],
        ["a trial without days", { is_trial: true }, /'trial_days'/],
        ["trial days without a trial", { trial_days: 3 }, /'trial_days'/],
        [
          "marking as fulfilled what waits for its fulfillment",
          { issue_on: "order_fulfilled", fulfill_when_issued: true },
          /'fulfill_when_issued' is only for policies that issue when the order is placed or paid/,
        ],
        [
          "marking as fulfilled what staff issue",
          { issue_on: "manual", fulfill_when_issued: true },
          /'fulfill_when_issued'/,
        ],
        [
          "a time-out without floating seats",
          { floating_timeout_minutes: 3 },
          /'floating_timeout_minutes'/,
        ],
        [
          "floating seats that do not follow the quantity",
          { floating_seats: 3, quantity_mode: "seats_per_line" },
          /'floating_seats' is only for policies that issue a key for each unit/,
        ],
        [
          "floating seats and files for any computer",
          { floating_seats: 3, allow_license_files: true },
          /'allow_license_files'/,
        ],
        [
          "uses that do not follow the quantity",
          { kind: "consumption", quantity_mode: "seats_per_line" },
          /'quantity_mode' is only for policies of other kinds than consumption/,
        ],
        ["a borrow limit alone", { max_borrow_hours: 3 }, /'max_borrow_hours'/],
        ["a quota on another kind", { max_consumptions: 3 }, /'max_consumptions'/],
        ["a negative limit", { max_activations: -1 }, /'max_activations'/],
        ["half a seat", { max_activations: 1.5 }, /'max_activations'/],
        ["a limit as text", { max_activations: "3" }, /'max_activations'/],
        ["a limit beyond the column", { max_activations: 3e9 }, /'max_activations'/],
        ["a guessable key", { key_format: "XXXX-XXXX" }, /'key_format'/],
        ["a strange key", { key_format: "*".repeat(20) }, /'key_format'/],
        ["a prefix in small letters", { key_prefix: "acme" }, /'key_prefix'/],
        ["a feature unknown to the program", { features: ["export"] }, /'features'.*export/],
        ["an unknown field", { seats: 3 }, /'seats'/],
        ["custom fields that are a list", { custom_fields: [1] }, /'custom_fields'/],
      ]

      it("are refused with a bad body, naming the field", async () => {
        const { id } = await createProgram()
        for (const [what, body, message] of badPolicies) {
          const given = { program_id: id, code: "new", name: "New", ...body }
          expectFault({ ...(await staff.post(POLICIES, given)), what }, 400, message)
        }
        const { data } = await staff.get<{ count: number }>(POLICIES)
        expect(data.count).toBe(0)
      })

      it("need a program that exists, and a code that is free", async () => {
        const program = await createProgram()
        const body = { program_id: "lprog_no", code: "perpetual", name: "P" }
        expectFault(await staff.post(POLICIES, body), 404, { code: "PROGRAM_NOT_FOUND" })
        await createPolicy(program.id)
        const again = await staff.post(POLICIES, { ...body, program_id: program.id })
        expectFault(again, 409, { code: "CODE_TAKEN" })
      })

      it("are listed, searched and filtered", async () => {
        const photo = await createProgram()
        const cad = await createProgram({ code: "cad", name: "CAD" })
        await createPolicy(photo.id, { code: "photo-forever", name: "Forever" })
        await createPolicy(photo.id, {
          code: "photo-year",
          name: "A year",
          kind: "time_limited",
          valid_duration: "P1Y",
          active: false,
        })
        await createPolicy(cad.id, { code: "cad-forever", name: "CAD forever" })
        const codes = async (query: string) => {
          const { status, data } = await staff.get<{ license_policies: Policy[]; count: number }>(
            `${POLICIES}?order=code&${query}`
          )
          expect(status).toBe(200)
          expect(data.count).toBe(data.license_policies.length)
          return data.license_policies.map(({ code, program }) => `${program.code}/${code}`)
        }
        expect(await codes("")).toHaveLength(3)
        expect(await codes("q=forever")).toEqual(["cad/cad-forever", "photo-pro/photo-forever"])
        expect(await codes("q=photo")).toEqual(["photo-pro/photo-forever", "photo-pro/photo-year"])
        expect(await codes(`program_id=${cad.id}`)).toEqual(["cad/cad-forever"])
        expect(await codes("kind=time_limited")).toEqual(["photo-pro/photo-year"])
        expect(await codes("active=false")).toEqual(["photo-pro/photo-year"])
        expectFault(await staff.get(`${POLICIES}?kind=rental`), 400, /'kind'/)
      })

      it("are changed, and judged together with what stays", async () => {
        const program = await createProgram()
        const { id } = await createPolicy(program.id)
        const path = `${POLICIES}/${id}`
        expectFault(await staff.post(path, { kind: "time_limited" }), 400, {
          code: "POLICY_INVALID",
          message: "Field 'valid_duration' is required for time-limited policies",
        })
        const term = { kind: "time_limited", valid_duration: "P3M", grace_hours: 5 }
        for (let call = 0; call < 2; call++) {
          const answer = await staff.post(path, { ...term, program_id: program.id })
          expect(answer).toMatchObject({ status: 200, data: { license_policy: term } })
        }
        expectFault(await staff.post(path, { kind: "perpetual" }), 400, /'valid_duration'.*'grace/)
        const answer = await staff.post(path, {
          kind: "perpetual",
          valid_duration: null,
          grace_hours: 0,
        })
        expect(answer).toMatchObject({
          status: 200,
          data: { license_policy: { kind: "perpetual", valid_duration: null, name: "Perpetual" } },
        })
      })

      it("keep a feature that was retired meanwhile, but cannot get it again", async () => {
        const feature = { code: "export", name: "Export", bit: 0 }
        const program = await createProgram({ features: [feature] })
        const { id } = await createPolicy(program.id, { features: ["export"] })
        await staff.post(`${PROGRAMS}/${program.id}`, { features: [{ ...feature, retired: true }] })
        expect((await staff.post(`${POLICIES}/${id}`, { name: "New" })).status).toBe(200)
        expect((await staff.post(`${POLICIES}/${id}`, { features: ["export"] })).status).toBe(200)
        expect((await staff.post(`${POLICIES}/${id}`, { features: null })).status).toBe(200)
        expectFault(await staff.post(`${POLICIES}/${id}`, { features: ["export"] }), 400, {
          code: "POLICY_INVALID",
        })
      })

      it("never change their code or program", async () => {
        const program = await createProgram()
        const other = await createProgram({ code: "cad" })
        const policy = await createPolicy(program.id)
        const path = `${POLICIES}/${policy.id}`
        for (const code of ["other", "perpetual"]) {
          expectFault(await staff.post(path, { code }), 400, { code: "CODE_IMMUTABLE" })
        }
        const moved = await staff.post(path, { program_id: other.id })
        expectFault(moved, 400, { code: "PROGRAM_IMMUTABLE" })
        const { data } = await staff.get(path)
        expect(data).toEqual({ license_policy: policy })
      })

      it("are not deleted while a variant sells them", async () => {
        const { id } = await createPolicy((await createProgram()).id)
        const { variants } = await createProductWithVariants(container)
        const variantPath = `/admin/product-variants/${variants[0]?.id}/license-policies`
        await staff.post(variantPath, { add: [id] })
        expectFault(await staff.delete(`${POLICIES}/${id}`), 409, { code: "POLICY_IN_USE" })
        await staff.post(variantPath, { remove: [id] })
        expect((await staff.delete(`${POLICIES}/${id}`)).status).toBe(200)
        expect((await staff.delete(`${POLICIES}/${id}`)).status).toBe(404)
      })

      it("are deleted when the variant that sold them is gone", async () => {
        const { id } = await createPolicy((await createProgram()).id)
        const product = await createProductWithVariants(container)
        const variantId = product.variants[0]?.id
        await staff.post(`/admin/product-variants/${variantId}/license-policies`, { add: [id] })
        await staff.delete(`/admin/products/${product.id}`)
        expect(await staff.get(`${POLICIES}/${id}`)).toMatchObject({
          status: 200,
          data: { license_policy: { variants: [] } },
        })
        expect((await staff.delete(`${POLICIES}/${id}`)).status).toBe(200)
      })

      it("are not deleted once an order line is owed them or a license was issued", async () => {
        const program = await createProgram()
        const owed = await createPolicy(program.id)
        const issued = await createPolicy(program.id, { code: "issued" })
        const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
        await licensing.createLineEntitlements({
          order_id: "order_1",
          line_item_id: "ordli_1",
          policy_id: owed.id,
          quantity_mode: "key_per_unit",
          issue_on: "order_placed",
          on_refund: "revoke",
        })
        await licensing.createLicenses({
          program_id: program.id,
          policy_id: issued.id,
          source: "admin",
          kind: "perpetual",
          authorization: "license_key",
          term_starts: "issue",
          on_refund: "keep",
        })
        for (const { id } of [owed, issued]) {
          expectFault(await staff.delete(`${POLICIES}/${id}`), 409, { code: "POLICY_IN_USE" })
        }
        expect(await staff.get(`${POLICIES}/${issued.id}`)).toMatchObject({
          data: { license_policy: { license_count: 1 } },
        })
      })
    })

    describe("policies of variants", () => {
      it("form a bundle that variant, product and policies show", async () => {
        const program = await createProgram()
        const one = await createPolicy(program.id, { code: "one" })
        const two = await createPolicy(program.id, { code: "two" })
        const product = await createProductWithVariants(container, ["10 seats", "2 seats"])
        const [single, bundle] = product.variants
        const path = `/admin/product-variants/${bundle?.id}/license-policies`

        for (let call = 0; call < 2; call++) {
          const { status, data } = await staff.post<{ license_policies: Policy[] }>(path, {
            add: [one.id, two.id, one.id],
          })
          expect(status).toBe(200)
          expect(data.license_policies.map(({ code }) => code)).toEqual(["one", "two"])
          expect(data.license_policies[0]?.program).toEqual({
            id: program.id,
            code: "photo-pro",
            name: "Photo Pro",
          })
        }
        const ofVariant = await staff.get<{ license_policies: Policy[] }>(path)
        expect(ofVariant.data.license_policies).toHaveLength(2)

        const ofProduct = await staff.get<{
          variants: { id: string; title: string; sku: string; license_policies: Policy[] }[]
        }>(`/admin/products/${product.id}/license-policies`)
        expect(
          ofProduct.data.variants.map(({ license_policies, ...variant }) => ({
            ...variant,
            codes: license_policies.map(({ code }) => code),
          }))
        ).toEqual([
          { ...bundle, license_bundle: null, codes: ["one", "two"] },
          { ...single, license_bundle: null, codes: [] },
        ])

        const ofPolicy = await staff.get<{ license_policy: Policy }>(`${POLICIES}/${one.id}`)
        expect(ofPolicy.data.license_policy.variants).toEqual([
          expect.objectContaining({
            ...bundle,
            product: expect.objectContaining({ id: product.id, title: product.title }),
          }),
        ])

        for (let call = 0; call < 2; call++) {
          const { data } = await staff.post<{ license_policies: Policy[] }>(path, {
            remove: [one.id],
          })
          expect(data.license_policies.map(({ code }) => code)).toEqual(["two"])
        }
      })

      it("are refused whole when one id is unknown or the body is wrong", async () => {
        const { id } = await createPolicy((await createProgram()).id)
        const { variants } = await createProductWithVariants(container)
        const path = `/admin/product-variants/${variants[0]?.id}/license-policies`
        for (const body of [{ add: [id, "lpol_no"] }, { add: [id], remove: ["lpol_no"] }]) {
          expectFault(await staff.post(path, body), 404, { code: "POLICY_NOT_FOUND" })
        }
        expectFault(await staff.post(path, { add: [id], remove: [id] }), 400, /'remove'/)
        expectFault(await staff.post(path, { add: id }), 400, /'add'/)
        expectFault(await staff.post(path, { add: [5] }), 400, /'add, 0'/)
        expectFault(await staff.post(path, { policies: [id] }), 400, /'policies'/)
        expect((await staff.get(path)).data).toEqual({ license_policies: [] })
      })
    })

    describe("workflow steps", () => {
      const fail = createStep("test-fail", async (): Promise<void> => {
        throw new Error("later step failed")
      })

      it("take back what they did when a later step fails", async () => {
        const program = await createProgram({ features: [] })
        const unused = await createProgram({ code: "unused" })
        const policy = await createPolicy(program.id)
        const gone = await createPolicy(program.id, { code: "gone" })
        const { variants } = await createProductWithVariants(container)
        const variantId = variants[0]?.id ?? ""
        const path = `/admin/product-variants/${variantId}/license-policies`
        await staff.post(path, { add: [policy.id] })

        const workflow = createWorkflow("test-take-back", () => {
          createLicenseProgramsStep([{ code: "fresh", name: "Fresh" }])
          createLicensePoliciesStep([{ program_id: program.id, code: "fresh", name: "Fresh" }])
          updateLicenseProgramsStep([
            {
              id: program.id,
              name: "Changed",
              features: [{ code: "new", name: "New", bit: 3, retired: false }],
              metadata: { a: [1] },
            },
          ])
          updateLicensePoliciesStep([
            { id: policy.id, kind: "time_limited", valid_duration: "P1Y", features: ["new"] },
          ])
          linkLicensePoliciesToVariantsStep([
            { variant_id: variantId, policy_id: policy.id, top_up: null },
            { variant_id: variantId, policy_id: gone.id, top_up: null },
          ])
          deleteLicenseProgramsStep([unused.id])
          deleteLicensePoliciesStep([gone.id])
          return new WorkflowResponse(fail())
        })
        const { errors } = await workflow(container).run({ throwOnError: false })
        expect(errors.map(({ action }) => action)).toEqual(["test-fail"])

        const { updated_at: _at, ...before } = program as Program & { updated_at: string }
        expect(await staff.get(`${PROGRAMS}/${program.id}`)).toMatchObject({
          data: { license_program: { ...before, policy_count: 2 } },
        })
        expect(await staff.get(`${POLICIES}/${policy.id}`)).toMatchObject({
          data: {
            license_policy: {
              kind: "perpetual",
              valid_duration: null,
              features: null,
              variants: [{ id: variantId }],
            },
          },
        })
        expect(await staff.get(`${POLICIES}/${gone.id}`)).toMatchObject({
          data: { license_policy: { code: "gone", variants: [] } },
        })
        const programs = await staff.get<{ license_programs: Program[] }>(`${PROGRAMS}?order=code`)
        expect(programs.data.license_programs.map(({ code }) => code)).toEqual([
          "photo-pro",
          "unused",
        ])
        const { rows } = await dbConnection.raw("select count(*) from licensing_program_secret")
        expect(Number(rows[0].count)).toBe(2)
      })
    })
  },
})
