import type { PermissionCatalogue } from "../../modules/licensing/domain/permissions/permissions"

/** The permissions' names under their codes, and what each is for under `…Hint`: one list with the portal. */
export function permissionTexts(catalogue: PermissionCatalogue): Record<string, string> {
  return Object.fromEntries(
    Object.entries(catalogue).flatMap(([code, { name, hint }]) => [
      [code, name],
      [`${code}Hint`, hint],
    ])
  )
}
