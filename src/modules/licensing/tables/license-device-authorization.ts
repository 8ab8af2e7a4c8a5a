import { model } from "@medusajs/framework/utils"

import { DEVICE_AUTHORIZATION_STATES } from "../domain/vocabulary"

/**
 * A program asks to sign its user in by a page (RFC 8628). The program holds the device code, its user types the user
 * code; only digests of both are kept. `customer_id`, `license_id`: who approved it, and for which license. `name`: the
 * computer's, as the program says.
 */
export const LicenseDeviceAuthorization = model
  .define(
    { name: "license_device_authorization", tableName: "licensing_device_authorization" },
    {
      id: model.id({ prefix: "ldau" }).primaryKey(),
      program_id: model.text(),
      name: model.text().nullable(),
      device_hash: model.text(),
      user_code_hash: model.text(),
      state: model.enum([...DEVICE_AUTHORIZATION_STATES]).default("pending"),
      customer_id: model.text().nullable(),
      license_id: model.text().nullable(),
      interval_seconds: model.number(),
      polled_at: model.dateTime().nullable(),
      expires_at: model.dateTime(),
    }
  )
  .indexes([
    {
      name: "IDX_licensing_device_authorization_device",
      on: ["device_hash"],
      unique: true,
      where: null,
    },
    {
      name: "IDX_licensing_device_authorization_user_code",
      on: ["user_code_hash"],
      unique: true,
      where: null,
    },
    { name: "IDX_licensing_device_authorization_expires", on: ["expires_at"], where: null },
  ])
