import type { IAuthModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import { SYSTEM_ACTOR } from "../../src/modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../src/modules/licensing/service"
import type { SignedInUser } from "../../src/modules/licensing/users/types"
import { adminHeaders } from "../helpers/admin"
import { type Client, clientOf } from "../helpers/client"
import { customerLogin, publishableHeaders } from "../helpers/customers"
import { eventually } from "../helpers/eventually"
import { medusaIntegrationTestRunner } from "../helpers/medusa"
import { resetTokenOf } from "../helpers/reset-password"
import { namedUser, type UserLogin } from "../helpers/signed-in-users"
import { sellLicenses } from "../helpers/sold-licenses"

jest.setTimeout(240_000)

const NEW = "another good password"

/** A new password ends the sign-ins of a named user: who knew the old one may have signed in. */
medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let licensing: LicensingModuleService
    let shop: Record<string, string>
    let staff: Client
    let guest: Client
    let ada: UserLogin
    let bob: UserLogin
    let program: string
    let id: string

    const runtime = async <T = SignedInUser>(call: string, body: object) =>
      await guest.post<T>(`/licensing/v1/users/${call}`, body)
    const signIn = async ({ email, password }: Pick<UserLogin, "email" | "password">) =>
      await runtime("token", { email, password, program })
    const refresh = async ({ data }: { data: SignedInUser }) =>
      (await runtime("refresh", { refresh_token: data.refresh_token })).status
    const resetToken = async ({ email }: UserLogin) => await resetTokenOf(container, email)
    const reset = async (token: string, password = NEW) => {
      const as = clientOf(api, { ...shop, authorization: `Bearer ${token}` })
      return (await as.post("/auth/customer/emailpass/update", { password })).status
    }
    const events = async () => {
      const { data } = await staff.get<{
        license_events: { type: string; actor_type: string; data: { user_ids?: string[] } }[]
      }>(`/admin/licenses/${id}/events`)
      return data.license_events
        .filter(({ type }) => type === "user.signed_out")
        .map(({ actor_type, data: { user_ids } }) => [actor_type, user_ids])
    }

    beforeEach(async () => {
      container = getContainer()
      licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      shop = await publishableHeaders(container)
      guest = clientOf(api, shop)
      staff = clientOf(api, (await adminHeaders(container)).headers)
      const buyer = await customerLogin(container, shop)
      ;({ id, program } = await sellLicenses(container, staff, {}))
      await dbConnection.raw(`update licensing_license set "authorization" = 'named_user'`)
      await dbConnection.raw(`update "order" set customer_id = '${buyer.id}'`)
      ada = await namedUser(container, dbConnection, [id])
      bob = await namedUser(container, dbConnection, [id])
    })

    it("ends with Medusa's own reset, of that account alone and with a good token only", async () => {
      const [first, second, others] = [await signIn(ada), await signIn(ada), await signIn(bob)]
      const token = await resetToken(ada)
      expect(await reset(`${token}x`)).toBe(401)
      expect(await refresh(second)).toBe(200)
      expect(await reset(token)).toBe(200)
      expect([await refresh(first), await refresh(second)]).toEqual([401, 401])
      expect(await refresh(others)).toBe(200)
      expect((await signIn(ada)).status).toBe(401)
      const again = await signIn({ ...ada, password: NEW })
      expect(again.status).toBe(200)
      expect(await events()).toEqual([["customer", [ada.user_id]]])
      // The token was good once: it ends nothing a second time.
      expect(await reset(token)).toBe(401)
      expect(await refresh(again)).toBe(200)
    })

    /** Does something once, before the call of the login module goes on or after it was answered. */
    const around = (call: "authenticate" | "updateProvider", act: () => Promise<void>) => {
      const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
      const original = auth[call].bind(auth) as (...args: unknown[]) => Promise<never>
      return jest.spyOn(auth, call).mockImplementationOnce(async (...args: unknown[]) => {
        const answer = call === "authenticate" ? await original(...args) : undefined
        await act()
        return answer ?? (await original(...args))
      })
    }

    it("lets no sign-in through whose password was right when it was checked, and is no longer", async () => {
      const token = await resetToken(ada)
      const spy = around("authenticate", async () => expect(await reset(token)).toBe(200))
      const { status, data } = await signIn(ada)
      spy.mockRestore()
      expect([status, data]).toMatchObject([401, { code: "USER_SIGN_IN_REFUSED" }])
      const { rows } = await dbConnection.raw(
        "select 1 from licensing_user_session where ended_at is null"
      )
      expect(rows).toEqual([])
      expect((await signIn({ ...ada, password: NEW })).status).toBe(200)
    })

    it("ends with Medusa's reset also what signed in while the password was being written", async () => {
      const token = await resetToken(ada)
      let late: Awaited<ReturnType<typeof signIn>> | undefined
      const spy = around("updateProvider", async () => {
        late = await signIn(ada)
      })
      expect(await reset(token)).toBe(200)
      spy.mockRestore()
      expect(late?.status).toBe(200)
      await eventually(async () => {
        const { rows } = await dbConnection.raw("select ended_at from licensing_user_session")
        expect(rows).toEqual([{ ended_at: expect.anything() as Date }])
      })
      expect(await refresh(late!)).toBe(401)
    })

    it("ends with the link that we mail, if it set one", async () => {
      const link = async () =>
        (await licensing.users.renewLink(id, ada.user_id, "password", SYSTEM_ACTOR)).token
      const accept = async (body: object) =>
        (await guest.post("/store/licensing/user-link/accept", body)).status
      const before = await signIn(ada)
      expect(await accept({ token: await link(), password: ada.password })).toBe(200)
      expect(await refresh(before)).toBe(200)
      const present = await signIn(ada)
      expect(await accept({ token: await link(), new_password: NEW })).toBe(200)
      expect([await refresh(before), await refresh(present)]).toEqual([401, 401])
      expect((await signIn({ ...ada, password: NEW })).status).toBe(200)
      expect(await events()).toEqual([["customer", [ada.user_id]]])
    })

    it("also takes back what was approved on the page and not fetched, as signing out does", async () => {
      const approved = async () => {
        const { device_code, user_code } = await licensing.users.startDevice({ program })
        const { customer_id } = ada
        await licensing.users.answerDevice({ user_code, customer_id, approved: true })
        return async () => {
          const grant_type = "urn:ietf:params:oauth:grant-type:device_code"
          const body = { grant_type, device_code, program }
          return (await runtime<{ code?: string }>("token", body)).data.code ?? "signed in"
        }
      }
      const before = await approved()
      expect(await reset(await resetToken(ada))).toBe(200)
      expect(await before()).toBe("DEVICE_DENIED")
      const second = await approved()
      await licensing.users.signOutEverywhere(id, ada.user_id, SYSTEM_ACTOR)
      expect(await second()).toBe("DEVICE_DENIED")
      expect(await (await approved())()).toBe("signed in")
    })
  },
})
