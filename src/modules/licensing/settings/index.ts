import { bound } from "../storage"
import type { SettingsService } from "./settings"
import type { SigningKeysService } from "./signing-keys"

// What other rooms may use: services that Medusa hands them, and pieces without a service.
export type { SigningKey, SigningKeysService } from "./signing-keys"

type Cradle = {
  settingsService: SettingsService
  signingKeysService: SigningKeysService
}

/** What the rest of the plugin may ask of this room; `service.ts` says what it is for. */
export type SettingsRoom = ReturnType<typeof settingsRoom>

/** See {@link SettingsRoom}. */
export const settingsRoom = (cradle: Cradle) => ({
  publishedKeys: bound(cradle.signingKeysService, "published"),
  signingKeys: bound(cradle.signingKeysService, "list"),
  rotateSigningKey: bound(cradle.signingKeysService, "rotate"),
  retireSigningKey: bound(cradle.signingKeysService, "retire"),
  read: bound(cradle.settingsService, "read"),
  hasMailProvider: bound(cradle.settingsService, "hasMailProvider"),
  update: bound(cradle.settingsService, "update"),
})
