import type { Permission, PermissionCatalogue } from "../domain/permissions/permissions"
import { de } from "./de/permissions"
import { en } from "./en/permissions"
import { es } from "./es/permissions"
import { fr } from "./fr/permissions"

const CATALOGUES: Readonly<Record<string, PermissionCatalogue>> = { de, en, es, fr }

/** What the permissions are called in the language of the tag; in English where the plugin does not speak it. */
export function permissionNames(permissions: readonly Permission[], locale: string): string[] {
  const names = CATALOGUES[locale.split("-")[0] ?? ""] ?? en
  return permissions.map((each) => names[each].name)
}
