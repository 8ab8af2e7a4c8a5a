import { generateTotpCode } from "@medusajs/auth/dist/utils/totp"
import type { IAuthModuleService, ICustomerModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { PASSWORD } from "../../../demo/seed/people"
import { confirmingAddresses } from "../../helpers/customers"
import {
  CUSTOMER_EMAIL,
  expectFit,
  followMail,
  NEW_PASSWORD,
  PORTAL_PATH,
  type PortalWalk,
  signIn,
} from "../../helpers/portal-page"

/** Logins that need more than a password. */
export function secondStepWalks(walk: () => PortalWalk): void {
  it("asks for the second step of a login that has one, by the app or a recovery code", async () => {
    const { shop, page, post } = walk()
    const auth = shop.container.resolve<IAuthModuleService>(Modules.AUTH)
    const [login] = await auth.listProviderIdentities({ entity_id: CUSTOMER_EMAIL })
    const auth_identity_id = login?.auth_identity_id ?? ""
    const { mfa, secret } = await auth.startAuthMfa({ auth_identity_id, provider: "totp" })
    const now = () => generateTotpCode({ secret: secret ?? "" })
    await auth.verifyAuthMfa({ id: mfa.id, auth_identity_id, code: now() })
    const { codes } = await auth.generateAuthMfaRecoveryCodes({ auth_identity_id, count: 1 })
    const pass = async (label: string, code: string) => {
      await page.getByLabel(label, { exact: true }).fill(code)
      await page.getByRole("button", { name: "Sign in", exact: true }).click()
    }

    await page.goto(`${shop.url}${PORTAL_PATH}`)
    await signIn(page, CUSTOMER_EMAIL, PASSWORD)
    await page.getByRole("heading", { name: "One more step" }).waitFor()
    await pass("Code", "no code")
    await page.getByText("This code is wrong.").waitFor()
    await expectFit(page)
    await pass("Code", now().replace(/^.{3}/, "$& "))
    await page.getByRole("button", { name: "Sign out" }).click()

    await signIn(page, CUSTOMER_EMAIL, PASSWORD)
    await page.getByRole("button", { name: "Use a recovery code" }).click()
    await pass("Recovery code", codes[0] ?? "")
    await page.getByText(CUSTOMER_EMAIL).waitFor()
    await page.getByRole("button", { name: "Sign out" }).click()

    // A new password does not take its place; without the app one can only go back.
    await page.getByRole("link", { name: "Forgot your password?" }).click()
    await page.getByLabel("E-mail").fill(CUSTOMER_EMAIL)
    await page.getByRole("button", { name: "Send the link" }).click()
    await followMail({ shop, page, post }, CUSTOMER_EMAIL, /^Choose a new password/)
    await page.getByLabel("New password", { exact: true }).fill(NEW_PASSWORD)
    await page.getByRole("button", { name: "Save and sign in" }).click()
    await page.getByRole("heading", { name: "One more step" }).waitFor()
    await page.getByRole("button", { name: "Back to sign in" }).click()
    await signIn(page, CUSTOMER_EMAIL, NEW_PASSWORD)
    await page.getByRole("heading", { name: "One more step" }).waitFor()
  })

  it("confirms an address where the shop requires it, and takes an invitation for it", async () => {
    const { shop, page, post } = walk()
    await confirmingAddresses(shop.container, async () => {
      const newcomer = `newcomer-${Date.now()}@shop.test`
      await page.goto(`${shop.url}${PORTAL_PATH}#/register`)
      await page.getByLabel("E-mail").fill(newcomer)
      await page.getByLabel("Password", { exact: true }).fill(NEW_PASSWORD)
      await page.getByLabel("First name").fill("Grace")
      await page.getByRole("button", { name: "Create the account" }).click()
      await page.getByText(`This shop first checks that ${newcomer} is yours.`).waitFor()
      await expectFit(page)
      await page.getByRole("button", { name: "Send the link" }).click()
      await page.getByRole("heading", { name: "Check your mailbox" }).waitFor()
      // Three mails a day are all that one gets.
      for (let again = 0; again < 2; again++) {
        await post.nextTo(newcomer, /^Confirm your e-mail address/)
        await page.getByRole("button", { name: "Send it again" }).click()
      }
      await page.getByRole("button", { name: "Send it again" }).waitFor({ state: "detached" })

      const hash = await followMail({ shop, page, post }, newcomer, /^Confirm your e-mail address/)
      await page.getByRole("button", { name: "Confirm the address" }).click()
      await page.getByRole("heading", { name: "Your address is confirmed" }).waitFor()
      await page.getByRole("link", { name: "Sign in" }).click()
      await signIn(page, newcomer, NEW_PASSWORD)
      await page.getByText(newcomer).waitFor()
      await page.getByRole("button", { name: "Sign out" }).click()

      const [customer] = await shop.container
        .resolve<ICustomerModuleService>(Modules.CUSTOMER)
        .listCustomers({ email: newcomer })
      expect(customer?.first_name).toBe("Grace")

      // The link works once.
      await page.goto("about:blank")
      await page.goto(`${shop.url}${PORTAL_PATH}${hash}`)
      await page.getByRole("button", { name: "Confirm the address" }).click()
      await page.getByText("This link no longer works").waitFor()

      const invited = `invited-${Date.now()}@shop.test`
      const manager = await shop.staff.post("/admin/license-managers", { email: invited })
      expect(manager.status).toBe(200)
      await followMail({ shop, page, post }, invited, /^Manage licenses at/)
      await page.getByLabel("Password", { exact: true }).fill(NEW_PASSWORD)
      await page.getByRole("button", { name: "Accept the invitation" }).click()
      await page.getByText(invited).waitFor()
      await page.getByRole("button", { name: "Sign out" }).waitFor()
    })
  })
}
