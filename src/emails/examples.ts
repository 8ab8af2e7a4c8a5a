import type { MailName } from "../modules/licensing/messages/shape"
import type { MailLanguage } from "../modules/licensing/messages/mail-language"
import { activationCodeMail } from "./activation-code"
import { computerResetMail } from "./computer-reset"
import { keyReplacedMail } from "./key-replaced"
import { licensesIssuedMail } from "./licenses-issued"
import type { Mail } from "./mail"
import { managerAssignedMail } from "./manager-assigned"
import { seatsAddedMail } from "./seats-added"
import { managerInvitedMail } from "./manager-invited"
import { portalLinkMail } from "./portal-link"
import { lostKeysMail } from "./lost-keys"
import { orderClaimMail } from "./order-claim"
import { serialTriesLockedMail } from "./serial-tries-locked"
import { userLinkMail } from "./user-link"
import { usesAddedMail } from "./uses-added"
import { usesNoticeMail } from "./uses-notice"

const store_name = "Northfold Software"
const USER_LINK = {
  store_name,
  user_name: "Grace Example",
  program: "Photo Studio",
  expires_at: "2030-01-31T10:00:00.000Z",
}
const user_url = "https://shop.example/licensing/portal/#user=example"
const account_url = "https://shop.example/account/licenses"

/** Every mail with made-up data, for the preview. */
export const MAIL_EXAMPLES: Readonly<Record<MailName, (words: MailLanguage) => Mail>> = {
  "license-issued": (words) =>
    licensesIssuedMail(
      {
        store_name,
        order_id: "order_01",
        order_display_id: "1042",
        customer_name: "Ada Example",
        account_url,
        groups: [
          {
            bundle: "Creative Suite",
            program: "Photo Studio",
            policy: "Standard",
            count: 1_200,
            keys_redacted: ["*****-YZ012", "*****-7K2QX", "*****-M4T8R"],
          },
          { program: "Sound Lab", policy: "Yearly", count: 1, keys_redacted: ["*****-PQ3WV"] },
        ],
      },
      words
    ),
  "license-manager-invited": (words) =>
    managerInvitedMail(
      {
        store_name,
        manager_name: "Grace Example",
        order_display_ids: ["1042", "1057"],
        permissions: ["reset_device", "reset_license"],
        expires_at: "2030-01-31T10:00:00.000Z",
      },
      "https://shop.example/account#invitation=example",
      words
    ),
  "license-seats-added": (words) =>
    seatsAddedMail(
      {
        store_name,
        customer_name: "Ada Example",
        order_display_id: "1042",
        program: "Photo Studio",
        key_redacted: "*****-YZ012",
        seats: 15,
        former_seats: 10,
        account_url,
      },
      words
    ),
  "license-uses-added": (words) =>
    usesAddedMail(
      {
        store_name,
        customer_name: "Ada Example",
        order_display_id: "1042",
        program: "Photo Studio",
        key_redacted: "*****-YZ012",
        added: [
          { feature: null, until: "used", uses: 1_000 },
          { feature: "RAW export", until: "period", uses: 250 },
        ],
        account_url,
      },
      words
    ),
  "license-manager-assigned": (words) =>
    managerAssignedMail(
      { store_name, manager_name: "Grace Example", order_display_id: "1063", account_url },
      words
    ),
  "license-activation-code": (words) =>
    activationCodeMail(
      {
        store_name,
        order_display_id: "1042",
        program: "Photo Studio",
        computer: "Studio, left desk",
        site_code: "1A2B3C4D",
        machine_id: "0011-2233-4455-6677",
        activation_code: "1A2B3C4D-5E6F7081-92A3B4C5-D6E7F809",
      },
      words
    ),
  "license-computer-reset": (words) =>
    computerResetMail(
      {
        store_name,
        order_display_id: "1042",
        program: "Photo Studio",
        computer: "Studio, left desk",
      },
      words
    ),
  "license-key-replaced": (words) =>
    keyReplacedMail(
      {
        store_name,
        order_display_id: "1042",
        program: "Photo Studio",
        key_redacted: "*****-YZ012",
        former_until: "2030-01-31T10:00:00.000Z",
        account_url,
      },
      null,
      words
    ),
  "license-uses-low": (words) =>
    usesNoticeMail(
      "license-uses-low",
      {
        store_name,
        program: "Photo Studio",
        feature: null,
        key_redacted: "*****-YZ012",
        used: 812,
        included: 1_000,
        resets_at: "2030-02-01T00:00:00.000Z",
        account_url,
      },
      words
    ),
  "license-uses-exhausted": (words) =>
    usesNoticeMail(
      "license-uses-exhausted",
      {
        store_name,
        program: "Photo Studio",
        feature: "Raw export",
        key_redacted: "*****-YZ012",
        used: 1_000,
        included: 1_000,
        resets_at: null,
        account_url,
      },
      words
    ),
  "license-user-invited": (words) =>
    userLinkMail("license-user-invited", USER_LINK, user_url, words),
  "license-user-password": (words) =>
    userLinkMail("license-user-password", USER_LINK, user_url, words),
  "license-user-password-set": (words) =>
    userLinkMail("license-user-password-set", USER_LINK, user_url, words),
  "license-portal-password": (words) =>
    portalLinkMail(
      "license-portal-password",
      { store_name },
      "https://shop.example/licensing/portal/#password=example",
      words
    ),
  "license-portal-address": (words) =>
    portalLinkMail(
      "license-portal-address",
      { store_name },
      "https://shop.example/licensing/portal/#address=example",
      words
    ),
  "license-lost-keys": (words) =>
    lostKeysMail(
      {
        store_name,
        account_url,
        orders: [
          {
            id: "order_02",
            order_display_id: "1063",
            groups: [
              {
                program: "Photo Studio",
                policy: "Standard",
                count: 12,
                keys_redacted: ["*****-YZ012", "*****-7K2QX", "*****-M4T8R"],
              },
            ],
          },
          {
            id: "order_01",
            order_display_id: "1042",
            groups: [
              { program: "Sound Lab", policy: "Yearly", count: 1, keys_redacted: ["*****-PQ3WV"] },
            ],
          },
        ],
        order_count: 3,
        without_order: [
          { program: "Photo Studio", policy: "Press", count: 1, keys_redacted: ["*****-9DHK4"] },
        ],
        claims_expire_at: "2030-01-31T10:00:00.000Z",
      },
      { order_01: "https://shop.example/account#claim=order_01.example" },
      words
    ),
  "license-order-claim": (words) =>
    orderClaimMail(
      { store_name, order_display_id: "1042", expires_at: "2030-01-31T10:00:00.000Z" },
      "https://shop.example/account#claim=order_01.example",
      words
    ),
  "serial-tries-locked": (words) =>
    serialTriesLockedMail(
      {
        store_name,
        locked: [
          { kind: "account", who: "ada@example.com" },
          { kind: "address", who: "203.0.113.7" },
        ],
      },
      words
    ),
}
