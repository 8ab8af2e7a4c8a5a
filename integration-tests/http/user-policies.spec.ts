import { tmpdir } from "node:os"

import { machine } from "../helpers/computers"
import { parseCsv } from "../helpers/csv"
import { runSnippet, snippetsOf } from "../helpers/doc-snippets"
import { medusaIntegrationTestRunner } from "../helpers/medusa"
import { sellLicenses } from "../helpers/sold-licenses"
import { computer, userLicenses } from "../helpers/user-tokens"

jest.setTimeout(240_000)

type Lines = { lines: { code: string }[] }

/** What policies say of named users, on licenses that were sold by them. */
medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const users = userLicenses(api, getContainer)
    const { ask, call, sold, user } = users

    it("is opened by the token of a user, and not by its key", async () => {
      const license = await sold()
      const ada = await user(license)
      const fingerprint = computer()
      expect((await ask("activate", license, ada, { fingerprint })).code).toBe("VALID")
      const { key, program } = license
      const { data } = await call("validate", { key, program, fingerprint })
      expect(data.code).toBe("USER_REQUIRED")
    })

    it("is used as docs/named-users.md shows it", async () => {
      const [snippet] = snippetsOf("named-users.md").filter(({ name }) => name === "user-token")
      const license = await sold({ max_activations: 2 })
      const { email: EMAIL, password: PASSWORD } = await user(license)
      const SHOP = String((api as unknown as { defaults: { baseURL: string } }).defaults.baseURL)
      const printed = await runSnippet(snippet!, {
        env: { SHOP, PROGRAM: license.program, EMAIL, PASSWORD, FINGERPRINT: computer() },
        cwd: tmpdir(),
      })
      expect(printed).toBe("VALID activated\nVALID 1 of 2\n")
    })

    it("says in the file of licenses how many users each has, and may have", async () => {
      const { staff, container } = users.shop()
      const license = await users.sold({ max_users: 3 })
      const [ada] = [await users.user(license), await users.user(license)]
      await staff.delete(`/admin/licenses/${license.id}/users/${ada.user_id}`)
      const keyed = await sellLicenses(container, staff)
      const cells = async (order: string) => {
        const { data } = await staff.get<string>(`/admin/orders/${order}/licenses/export`)
        const [header = [], row = []] = parseCsv(data)
        return ["license__users", "license__max_users"].map((name) => row[header.indexOf(name)])
      }
      expect(await cells(license.order)).toEqual(["1", "3"])
      expect(await cells(keyed.order)).toEqual(["", ""])
      // What a former owner assigned is no place any more.
      await users.query(`update "order" set customer_id = null where id = ?`, [license.order])
      expect(await cells(license.order)).toEqual(["0", "3"])
    })

    it("gives as many places as were bought, and more once staff allow more", async () => {
      const { staff } = users.shop()
      const { id } = await sold({ max_users: 2 })
      const assign = async (...names: string[]) =>
        (
          await staff.post<Lines>(`/admin/licenses/${id}/users`, {
            list: names.map((name) => `${name}@firm.test`).join("\n"),
          })
        ).data.lines.map(({ code }) => code)
      expect(await assign("ada", "bob", "eve")).toEqual(["ASSIGNED", "ASSIGNED", "USERS_FULL"])
      expect((await staff.post(`/admin/licenses/${id}`, { max_users: 3 })).status).toBe(200)
      expect(await assign("eve", "dan")).toEqual(["ASSIGNED", "USERS_FULL"])
    })

    it("takes no typed codes from anybody, and makes no file without a user", async () => {
      const { owner, staff } = users.shop()
      const license = await sold()
      const refused = { status: 409, data: { code: "USER_REQUIRED" } }
      const codes = license.codesOf(machine())
      const { id } = license
      expect(await staff.post(`/admin/licenses/${id}/activations`, codes)).toMatchObject(refused)
      expect(await staff.post(`/admin/licenses/${id}/offline-files`, {})).toMatchObject(refused)
      const mine = `/store/customers/me/licensing/licenses/${id}`
      expect(await owner.post(`${mine}/activate`, codes)).toMatchObject(refused)
    })

    it("is listed among the licenses for named users", async () => {
      const { staff } = users.shop()
      const { id } = await sold()
      const listed = async (model: string) =>
        (
          await staff.get<{ licenses: { id: string }[] }>(`/admin/licenses?model=${model}`)
        ).data.licenses.map((license) => license.id)
      expect(await listed("named_user")).toEqual([id])
      expect(await listed("floating")).toEqual([])
    })

    it("is not combined with what says nothing of users", async () => {
      const { staff } = users.shop()
      const program_id = (await sold()).license.program.id
      for (const [field, value] of [
        ["max_transfers", 3],
        ["quantity_mode", "seats_per_line"],
        ["allow_license_files", true],
      ] as const) {
        const body = { program_id, code: "team", name: "Team", authorization: "named_user" }
        const answer = await staff.post("/admin/license-policies", { ...body, [field]: value })
        expect(answer).toMatchObject({
          status: 400,
          data: { code: "POLICY_INVALID", message: expect.stringContaining(`'${field}'`) },
        })
      }
    })
  },
})
