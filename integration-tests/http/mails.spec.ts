import type { MedusaContainer, NotificationDTO } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { updateStoresWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "../helpers/medusa"

import { MAIL_EXAMPLES } from "../../src/emails/examples"
import { LICENSING_MODULE } from "../../src/modules/licensing"
import type { MailName } from "../../src/modules/licensing/messages/shape"
import { MAIL_LANGUAGES } from "../../src/modules/licensing/messages/mail-language"
import { SYSTEM_ACTOR } from "../../src/modules/licensing/domain/vocabulary"
import type { LicensingOptions } from "../../src/modules/licensing/options"
import type LicensingModuleService from "../../src/modules/licensing/service"
import {
  reconcileOrderLicensesWorkflow,
  sendOrderLicensesMailWorkflow,
} from "../../src/workflows/issuing"
import { answerMailRequest } from "../../src/workflows/claims/lib/answer-mail-request"
import { adminHeaders } from "../helpers/admin"
import { type Client, clientOf, runtimeCaller } from "../helpers/client"
import { machine, programOf } from "../helpers/computers"
import {
  confirmingAddresses,
  type CustomerLogin,
  customerLogin,
  publishableHeaders,
} from "../helpers/customers"
import { tablesHolding } from "../helpers/database"
import { placePaidOrder } from "../helpers/licensed-orders"
import { addressesOf, PostOffice, type Received } from "../helpers/post"
import { createSerialProgram } from "../helpers/serials"

jest.setTimeout(240_000)

const BASE = "/store/customers/me/licensing"
const ACCOUNT = "https://shop.example/konto?a=1&b=2"
const STORE = "Müller & Söhne"
const THIEF = "thief@crime.test"
const INJECTION = `\r\nBcc: ${THIEF}\r\n\r\n<script>alert(1)</script>`

const post = new PostOffice()

beforeAll(() => post.open())
afterAll(() => post.close())

medusaIntegrationTestRunner({
  testSuite: ({ api, dbConnection, getContainer }) => {
    let container: MedusaContainer
    let licensing: LicensingModuleService
    let staff: Client
    let staffHeaders: Record<string, string>
    let shop: Record<string, string>
    let buyer: CustomerLogin
    let options: LicensingOptions

    beforeEach(async () => {
      container = getContainer()
      licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      staffHeaders = (await adminHeaders(container)).headers
      staff = clientOf(api, staffHeaders)
      shop = await publishableHeaders(container)
      buyer = await customerLogin(container, shop)
      options = await licensing.getOptions()
      // The dev app names no page of its own; the options are one object that all read.
      Object.assign(options.mail, { accountUrl: ACCOUNT, preview: true })
      Object.assign(options.portal, { url: "https://shop.example/portal/" })
      const [store] = await container.resolve(Modules.STORE).listStores()
      await updateStoresWorkflow(container).run({
        input: { selector: { id: store?.id }, update: { name: `${STORE}${INJECTION}` } },
      })
      await post.collect()
    })

    const runtime = runtimeCaller<{ code: string }>(api)

    /** A paid order of the buyer in a language, its licenses not yet issued. */
    const order = async (locale: string | null): Promise<{ id: string; number: string }> => {
      const id = await placePaidOrder(container, 1)
      await dbConnection.raw(`update "order" set customer_id = ?, locale = ? where id = ?`, [
        buyer.id,
        locale,
        id,
      ])
      const [row] = await container.resolve(Modules.ORDER).listOrders({ id })
      return { id, number: `#${row?.display_id}` }
    }
    const issue = async (order_id: string) =>
      await reconcileOrderLicensesWorkflow(container).run({ input: { order_id, placed: true } })

    const buyerSpeaking = (locale: string) =>
      clientOf(api, { ...buyer.headers, "x-medusa-locale": locale })

    /** The one mail that has come, whose form is right whatever it says. */
    const theMail = async (to: string): Promise<Received["mail"]> => {
      const received = await post.next()
      expect(received.map(({ recipients }) => recipients)).toEqual([[to]])
      const { mail, raw, sender } = received[0]!
      expect(sender).toBe("shop@demo.test")
      expect(addressesOf(mail.from)).toEqual([
        { name: "Northfold Software", address: "shop@demo.test" },
      ])
      expect(addressesOf(mail.to)).toEqual([{ name: "", address: to }])
      expect([...mail.headers.keys()].sort()).toEqual(
        ["content-type", "date", "from", "message-id", "mime-version", "subject", "to"].sort()
      )
      expect(mail.text?.length).toBeGreaterThan(50)
      expect(mail.attachments).toEqual([])
      // A name with headers or HTML in it appears as plain text.
      expect(mail.html).not.toContain("<script")
      expect(raw.toString().split("\r\n\r\n")[0]).not.toMatch(/^Bcc:/im)
      return mail
    }

    const linksOf = ({ html }: Received["mail"]) => [
      ...new Set(
        [...String(html).matchAll(/href="([^"]*)"/g)].map(([, href]) =>
          String(href).replace(/&amp;/g, "&")
        )
      ),
    ]

    const keyOf = async (license_id: string) =>
      (await licensing.licenses.revealKeysForMail([license_id]))[0]?.key ?? "none"

    /** An order whose licenses are issued and mailed to the buyer. */
    const issuedOrder = async (locale: string | null) => {
      const placed = await order(locale)
      await issue(placed.id)
      const mail = await theMail(buyer.email)
      const [license] = await licensing.listLicenses({ order_id: placed.id })
      return { ...placed, license: license!, key: await keyOf(license!.id), mail }
    }

    /** The buyer's computer, activated by typed codes. */
    const activate = async ({ id, license }: Awaited<ReturnType<typeof issuedOrder>>) => {
      const signature = await licensing.programs.revealSignature(license.program_id, SYSTEM_ACTOR)
      const { status, data } = await buyerSpeaking("es").post<{
        activation: { id: string; activation_code: string }
      }>(`${BASE}/orders/${id}/activate`, programOf(signature).codesOf(machine()))
      expect(status).toBe(200)
      return data.activation
    }

    /** Invites a manager; gives the mail and the token in its link. */
    const invite = async (locale: string, of: string, email: string) => {
      const invitation = await buyerSpeaking(locale).post(`${BASE}/orders/${of}/license-managers`, {
        email,
      })
      expect(invitation.status).toBe(200)
      const mail = await theMail(email)
      const [link = ""] = linksOf(mail)
      const token = /^https:\/\/shop\.example\/konto\?a=1&b=2#invitation=([\w-]{43})$/.exec(
        link
      )?.[1]
      expect(token).toBeDefined()
      return { mail, link, token: token ?? "" }
    }

    /** A manager of a new order of the buyer, who has accepted with a password. */
    const acceptedManager = async (email: string): Promise<void> => {
      const { token } = await invite("fr-CA", (await issuedOrder("de-AT")).id, email)
      const { status } = await clientOf(api, shop).post("/store/licensing/invitation/accept", {
        token,
        password: "correct horse battery",
      })
      expect(status).toBe(200)
    }

    /** An order of a guest, with licenses that were mailed. */
    const guestOrder = async () => {
      const guest = await order("fr")
      await dbConnection.raw(`update "order" set customer_id = null, email = ? where id = ?`, [
        "guest@shop.test",
        guest.id,
      ])
      await issue(guest.id)
      await theMail("guest@shop.test")
      return guest
    }

    /** Order and token of the claim links of a mail. */
    const claimsOf = (mail: Received["mail"]) =>
      linksOf(mail).flatMap(
        (href) => /#claim=(order_\w+)\.([\w-]{20,})$/.exec(href)?.slice(1) ?? []
      )

    describe("go through a mail server:", () => {
      const sentTemplates = new Set<string>()

      afterEach(async () => {
        Object.assign(options.mail, { locale: "en", texts: {}, brand: { color: "#18181b" } })
        Object.assign(options.serials, { notify: undefined })
        const sent = await container
          .resolve(Modules.NOTIFICATION)
          .listNotifications({}, { take: 100 })
        sent.forEach(({ template }) => sentTemplates.add(template))
      })

      it("issued licenses, in the order's language, with masked keys and one link", async () => {
        await container.resolve(Modules.CUSTOMER).updateCustomers(buyer.id, {
          first_name: `Zoë${INJECTION}`,
        })
        const { number, key, mail } = await issuedOrder("de-AT")
        expect(mail.subject).toBe(`Ihre Lizenz zur Bestellung ${number}`)
        expect(mail.text).toContain(`Guten Tag Zoë Bcc: ${THIEF} <script>alert(1)</script>,`)
        expect(mail.text).toContain(`Bestellung ${number} bei ${STORE} Bcc: ${THIEF}`)
        expect(mail.text).toContain(`*****-${key.slice(-5)}`)
        expect(mail.html).toContain('lang="de-AT"')
        expect(linksOf(mail)).toEqual([ACCOUNT])
        expect(`${mail.text}${mail.html}`).not.toContain(key)
      })

      it("once for what was issued, unless staff repeat it", async () => {
        const { id, number, mail } = await issuedOrder("de-AT")
        const rows = async () =>
          (await container.resolve(Modules.NOTIFICATION).listNotifications({
            resource_id: id,
          })) as (NotificationDTO & { status: string })[]
        expect(await rows()).toMatchObject([
          {
            status: "success",
            provider_id: "smtp",
            to: buyer.email,
            template: "license-issued",
            receiver_id: buyer.id,
            data: { order_display_id: number.slice(1), locale: "de-AT" },
          },
        ])
        const sweep = { order_id: id, sweep: true }
        expect(
          (await sendOrderLicensesMailWorkflow(container).run({ input: sweep })).result
        ).toEqual({ status: "nothing_to_send", code: "ALREADY_SENT" })
        expect(await post.collect()).toEqual([])
        const repeated = await staff.post(`/admin/orders/${id}/licensing/send-mail`)
        expect(repeated.data).toMatchObject({
          order_licensing: { mail: { status: "sent", to: buyer.email } },
        })
        expect((await theMail(buyer.email)).subject).toBe(mail.subject)
        expect(await rows()).toHaveLength(2)
      })

      it("whole keys only where the merchant wants them", async () => {
        const { key: masked } = await issuedOrder("de-AT")
        const { status } = await staff.post("/admin/licensing/settings", {
          mail_include_keys: true,
        })
        expect(status).toBe(200)
        expect(await tablesHolding(masked, dbConnection)).toEqual([])
        const { number, key, mail } = await issuedOrder("fr")
        expect(mail.subject).toBe(`Votre licence pour la commande ${number}`)
        expect(mail.text).toContain(key)
        expect(mail.html).toContain(key)
      })

      it("an activation code, in the sender's language, else in the order's", async () => {
        const { id, activation_code } = await activate(await issuedOrder("de-AT"))
        const send = `${BASE}/activations/${id}/send-code`
        await buyerSpeaking("es").post(send, { email: "ana@shop.test" })
        const code = await theMail("ana@shop.test")
        expect(code.subject).toMatch(/^Código de activación de Made Program \d+$/)
        expect(code.text).toContain(`Código de activación:\n  ${activation_code}`)
        expect(code.html).toContain(activation_code)
        expect(linksOf(code)).toEqual([])
        await buyerSpeaking("ja").post(send, { email: "ana@shop.test" })
        expect((await theMail("ana@shop.test")).subject).toMatch(/^Aktivierungscode für /)
      })

      it("that an owner reset a lost computer", async () => {
        const { id } = await activate(await issuedOrder("de-AT"))
        const { status } = await buyerSpeaking("fr").post(`${BASE}/activations/${id}/reset`)
        expect(status).toBe(200)
        expect((await theMail(buyer.email)).subject).toMatch(
          /^Un ordinateur de Made Program \d+ a été réinitialisé$/
        )
      })

      it("a replaced key, once for a repeated request, and never the former key", async () => {
        await staff.post("/admin/licensing/settings", { mail_include_keys: true })
        const { license, key: previous } = await issuedOrder("de-AT")
        const once = clientOf(api, { ...staffHeaders, "idempotency-key": "leaked-1" })
        const rekey = async () => (await once.post(`/admin/licenses/${license.id}/rekey`)).status
        expect(await rekey()).toBe(200)
        const replaced = await theMail(buyer.email)
        expect(replaced.subject).toMatch(/^Neuer Lizenzschlüssel für Made Program \d+$/)
        expect(await rekey()).toBe(200)
        expect(await post.collect()).toEqual([])
        expect(replaced.text).toContain(await keyOf(license.id))
        expect(`${replaced.text}${replaced.html}`).not.toContain(previous)
      })

      it("seats that were added to a license, with how many there were and are", async () => {
        const seats = await placePaidOrder(container, 1, {
          quantity_mode: "seats_per_line",
          issue_on: "order_placed",
        })
        await dbConnection.raw(`update "order" set customer_id = ?, locale = 'es' where id = ?`, [
          buyer.id,
          seats,
        ])
        await issue(seats)
        await theMail(buyer.email)
        const edit = `/admin/order-edits/${seats}`
        const { data } = await staff.get<{ order: { items: { id: string }[] } }>(
          `/admin/orders/${seats}`
        )
        await staff.post("/admin/order-edits", { order_id: seats })
        await staff.post(`${edit}/items/item/${data.order.items[0]!.id}`, { quantity: 3 })
        expect((await staff.post(`${edit}/confirm`)).status).toBe(200)
        const added = await theMail(buyer.email)
        expect(added.text).toMatch(/\b2\b[^]*\b6\b|\b6\b[^]*\b2\b/)
      })

      it("an invitation whose token is in the mail and nowhere else", async () => {
        const { id } = await issuedOrder("de-AT")
        const { mail, link, token } = await invite("fr-CA", id, "grace@shop.test")
        expect(mail.subject).toMatch(/^Gérez des licences chez Müller & Söhne Bcc: /)
        expect(linksOf(mail)).toHaveLength(1)
        expect(mail.text).toContain(link)
        expect(await tablesHolding(token, dbConnection)).toEqual([])
        expect(await tablesHolding("license-manager-invited", dbConnection)).toContain(
          "notification"
        )
      })

      it("a named user's invitation, their link for a new password, and that theirs was replaced", async () => {
        const { license } = await issuedOrder("es")
        await dbConnection.raw(
          `update licensing_license set "authorization" = 'named_user' where id = '${license.id}'`
        )
        const users = `${BASE}/licenses/${license.id}/users`
        const { data } = await buyerSpeaking("fr").post<{ assigned: string[] }>(users, {
          users: [{ email: "ada@firm.test", first_name: `Ada${INJECTION}` }],
        })
        const invited = await theMail("ada@firm.test")
        expect(invited.subject).toMatch(/^Vous pouvez utiliser /)
        expect(invited.text).toContain(`Bonjour Ada Bcc: ${THIEF}`)
        const [link = ""] = linksOf(invited)
        const [, token = ""] =
          /^https:\/\/shop\.example\/konto\?a=1&b=2#user=([\w-]{43})$/.exec(link) ?? []
        expect(await tablesHolding(token, dbConnection)).toEqual([])
        const { status } = await clientOf(api, shop).post("/store/licensing/user-link/accept", {
          token,
          new_password: "correct horse battery",
        })
        expect(status).toBe(200)
        await staff.post(`/admin/licenses/${license.id}/users/${data.assigned[0]}/password-link`)
        const password = await theMail("ada@firm.test")
        expect(password.subject).toMatch(/^Establezca una contraseña nueva para /)
        expect(linksOf(password)).toHaveLength(1)
        Object.assign(options.users, { setPasswords: true })
        const set = await staff.post(
          `/admin/licenses/${license.id}/users/${data.assigned[0]}/password`,
          { password: "given by somebody else" }
        )
        expect(set.status).toBe(200)
        const replaced = await theMail("ada@firm.test")
        expect(replaced.subject).toMatch(/^Su contraseña de .+ ha sido sustituida$/)
        expect(`${replaced.text}${replaced.html}`).not.toContain("given by somebody else")
        expect(linksOf(replaced)).toHaveLength(1)
      })

      it("a further order of a manager, in the order's language where staff assign it", async () => {
        await acceptedManager("grace@shop.test")
        const { id, number } = await issuedOrder("fr")
        await staff.post(`/admin/orders/${id}/license-managers`, { email: "grace@shop.test" })
        const assigned = await theMail("grace@shop.test")
        expect(assigned.subject).toBe(`Vous gérez maintenant les licences de la commande ${number}`)
        expect(linksOf(assigned)).toEqual([ACCOUNT])
      })

      it("a link for a new password, asked for in the portal, that is stored nowhere", async () => {
        await acceptedManager("grace@shop.test")
        const asked = await clientOf(api, shop).post("/auth/customer/emailpass/reset-password", {
          identifier: "grace@shop.test",
          metadata: { licensing_portal: "de" },
        })
        expect(asked.status).toBe(201)
        const forgotten = await theMail("grace@shop.test")
        expect(forgotten.subject).toMatch(/^Neues Passwort .*Müller & Söhne/)
        const [reset = ""] = linksOf(forgotten)
        expect(reset).toMatch(
          /^https:\/\/shop\.example\/portal\/#password=ey[\w-]+\.[\w-]+\.[\w-]+$/
        )
        expect(forgotten.text).toContain(reset)
        expect(await tablesHolding(reset.split("=")[1] ?? "", dbConnection)).toEqual([])
      })

      it("a link that confirms an address, to the login's own address and to no other", async () => {
        await confirmingAddresses(container, async () => {
          const newcomer = clientOf(api, shop)
          const login = async (email: string) => {
            const credentials = { email, password: "correct horse battery" }
            await newcomer.post("/auth/customer/emailpass/register", credentials)
            const { data } = await newcomer.post<{
              token: string
              verification_required?: boolean
            }>("/auth/customer/emailpass", credentials)
            expect(data.verification_required).toBe(true)
            return clientOf(api, { ...shop, authorization: `Bearer ${data.token}` })
          }
          const confirm = async (as: Client, entity_id: string, metadata: object) => {
            const asked = { entity_id, entity_type: "email", metadata }
            expect((await as.post("/auth/verification/request", asked)).status).toBe(201)
          }
          await confirm(await login("barbara@shop.test"), "barbara@shop.test", {})
          // Medusa takes anything for an address.
          for (const odd of ["1 <ada@crime.test>", "ada@crime.test, bob@crime.test"]) {
            await confirm(await login(odd), odd, { licensing_portal: "en" })
          }
          const edsger = await login("edsger@shop.test")
          const phone = { entity_type: "phone", entity_id: "edsger@shop.test" }
          await edsger.post("/auth/verification/request", {
            ...phone,
            metadata: { licensing_portal: "en" },
          })
          await confirm(edsger, "grace@shop.test", { licensing_portal: "en" })
          await confirm(edsger, "edsger@shop.test", { licensing_portal: "fr" })
          const wanted = await theMail("edsger@shop.test")
          expect(wanted.subject).toMatch(/^Confirmez votre adresse .*Müller & Söhne/)
          const [confirming = ""] = linksOf(wanted)
          expect(confirming).toMatch(/^https:\/\/shop\.example\/portal\/#address=[\w-]{20,}$/)
          const code = confirming.split("=")[1] ?? ""
          expect(await tablesHolding(code, dbConnection)).toEqual([])
          const confirmed = await newcomer.post("/auth/verification/confirm", { code })
          expect(confirmed.status).toBe(200)
        })
      })

      it("lost keys of an address, masked, with links by which guests get an account", async () => {
        const guest = await guestOrder()
        const [lost] = await licensing.listLicenses({ order_id: guest.id })
        const lostKey = await keyOf(lost!.id)
        await clientOf(api, { ...shop, "x-medusa-locale": "es" }).post(
          "/store/licensing/lost-keys",
          { email: "Guest@shop.test" }
        )
        const found = await theMail("guest@shop.test")
        expect(found.subject).toMatch(/^Sus licencias en Müller & Söhne/)
        expect(found.text).toContain(`*****-${lostKey.slice(-5)}`)
        expect(`${found.text}${found.html}`).not.toContain(lostKey)
        expect(claimsOf(found)).toEqual([guest.id, expect.any(String)])
        expect(await tablesHolding(String(claimsOf(found)[1]), dbConnection)).toEqual([])
      })

      it("a link that moves a guest's order into an account", async () => {
        const guest = await guestOrder()
        const claimed = await buyerSpeaking("en").post(`${BASE}/claims`, {
          order_number: guest.number.slice(1),
        })
        expect(claimed.status).toBe(200)
        const claim = await theMail("guest@shop.test")
        expect(claim.subject).toBe(`Move order ${guest.number} into your account`)
        expect(claimsOf(claim)).toEqual([guest.id, expect.any(String)])
        expect(claim.text).toContain(`#claim=${claimsOf(claim).join(".")}`)
        expect(await tablesHolding(String(claimsOf(claim)[1]), dbConnection)).toEqual([])
      })

      it("to staff, once, that somebody guesses serial numbers", async () => {
        const serials = await createSerialProgram(container)
        const guess = async () => {
          await dbConnection.raw(
            "update licensing_serial_try set last_at = now() - interval '1 day'"
          )
          const body = { program: serials.code, serial: "BOX-AAAAA-BBBBB-CCCCC-DDDDD-EEEEE" }
          return await buyerSpeaking("fr").post<{ code: string }>(`${BASE}/serial-orders`, body)
        }
        Object.assign(options.serials, { notify: "staff@shop.test" })
        const guesses = []
        for (let times = 0; times < 6; times++) {
          guesses.push((await guess()).data.code)
        }
        expect(guesses).toEqual([...Array<string>(5).fill("SERIAL_INVALID"), "TASK_LOCKED"])
        const alarm = await theMail("staff@shop.test")
        expect(alarm.subject).toMatch(/^Too many wrong serial numbers at Müller & Söhne/)
        expect(alarm.text).toContain(`Account:\n  ${buyer.email}`)
        expect(`${alarm.text}${alarm.html}`).not.toContain("AAAAA")
      })

      it("that few uses are left, and that none are, in the order's language", async () => {
        const placed = await placePaidOrder(container, 1, {
          kind: "consumption",
          max_consumptions: 10,
          consumption_period: "daily",
        })
        await dbConnection.raw(`update "order" set locale = 'de-AT' where id = ?`, [placed])
        await issue(placed)
        await theMail("buyer@shop.test")
        const [license] = await licensing.listLicenses({ order_id: placed })
        const program = (await licensing.retrieveLicenseProgram(license!.program_id)).code
        const key = await keyOf(license!.id)
        const consume = async (name: string, amount?: number) =>
          await runtime(name, { key, program, fingerprint: "8f3e0c5a9d7b4e21", amount })
        expect((await consume("activate")).data.code).toBe("VALID")
        expect((await consume("consume", 8)).data.code).toBe("VALID")
        const low = await theMail("buyer@shop.test")
        expect(low.subject).toMatch(/^Die meisten Nutzungen von Made Program \d+ sind verbraucht$/)
        expect(low.text).toContain("8 der 10 Nutzungen")
        expect((await consume("consume", 2)).data.code).toBe("VALID")
        const exhausted = await theMail("buyer@shop.test")
        expect(exhausted.subject).toMatch(/^Die Nutzungen von Made Program \d+ sind aufgebraucht$/)
        expect([linksOf(low), linksOf(exhausted)]).toEqual([[ACCOUNT], [ACCOUNT]])
        expect(`${exhausted.text}${exhausted.html}`).not.toContain(key)
      })

      it("that bought uses were added to a license, with how many and how long they stay", async () => {
        const { id, license, key } = await issuedOrder("fr-CA")
        const request = await licensing.orders.addMailRequest({
          kind: "uses_added",
          data: {
            order_id: id,
            license_id: license.id,
            added: [
              { feature: "", until: "used", uses: 1000 },
              { feature: `raw${INJECTION}`, until: "period", uses: 1 },
            ],
          },
        })
        await answerMailRequest(container, request)
        const added = await theMail(buyer.email)
        expect(added.subject).toMatch(/^Plus d’utilisations pour Made Program \d+$/)
        expect(added.text).toMatch(/1.000 utilisations ont été ajoutées/)
        expect(added.text).toContain("1 utilisation a été ajoutée pour la période en cours.")
        expect(linksOf(added)).toEqual([ACCOUNT])
        expect(`${added.text}${added.html}`).not.toContain(key)
      })

      it("in the shop's own words, in the language of the option where none is known", async () => {
        Object.assign(options.mail, {
          locale: "es",
          texts: { es: { "license-issued": { subject: { other: "¡Ya está, {order}!" } } } },
          brand: { color: "#ffcc00", footer: "Müller & Söhne GmbH\n12345 Köln" },
        })
        const { number, mail } = await issuedOrder(null)
        expect(mail.subject).toBe(`¡Ya está, ${number}!`)
        expect(mail.text).toMatch(/\nMüller & Söhne GmbH\n12345 Köln\n/)
        expect(mail.html).toContain("background-color:#ffcc00")
      })

      it("each mail that there is, in the tests above", () => {
        expect([...sentTemplates].sort()).toEqual(Object.keys(MAIL_EXAMPLES).sort())
      })
    })

    it("are shown to developers with made-up data, and to nobody in production", async () => {
      const page = await api.get("/licensing/mails")
      expect(page.headers).toMatchObject({
        "content-type": "text/html; charset=utf-8",
        "x-robots-tag": "noindex",
        "cache-control": "no-store",
        "content-security-policy": expect.stringMatching(
          /^default-src 'none'; style-src 'sha256-[\w+/]+='; frame-src 'self'; frame-ancestors 'none'; /
        ),
      })
      expect(page.data).toContain("Your 1,201 licenses for order #1042")
      expect(page.data).not.toContain("<script")
      for (const mail of Object.keys(MAIL_EXAMPLES) as MailName[]) {
        for (const locale of Object.keys(MAIL_LANGUAGES)) {
          const query = `?mail=${mail}&locale=${locale}`
          expect(page.data).toContain(`href="/licensing/mails${query.replace("&", "&amp;")}"`)
          const { data, headers } = await api.get(`/licensing/mails/html${query}`)
          expect(data).toContain(`lang="${locale}"`)
          expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; .*; sandbox /)
        }
      }
      const get = async (path: string) => await clientOf(api).get(path)
      expect((await get("/licensing/mails?mail=nothing")).status).toBe(400)
      expect((await get(`/licensing/mails?locale=${"x".repeat(99)}`)).status).toBe(400)

      options.mail.preview = false
      for (const path of ["/licensing/mails", "/licensing/mails/html?mail=nothing"]) {
        expect(await get(path)).toMatchObject({ status: 404, data: { code: "NOT_FOUND" } })
      }
    })
  },
})
