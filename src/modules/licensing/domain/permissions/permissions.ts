import type { FieldFault } from "../field-fault"

/** The permissions of license managers. A stored name never changes its meaning. */
export const PERMISSIONS = [
  "reset_device",
  "reset_license",
  "revoke_device",
  "manage_managers",
  "edit_customer",
  "edit_license",
  "issue_license",
  "create_order",
  "create_bundle_order",
  "borrow_license",
  "manage_license_users",
  "manage_license_user_credentials",
] as const
export type Permission = (typeof PERMISSIONS)[number]

/** Name and explanation of each, in one language. */
export type PermissionCatalogue = Record<Permission, { name: string; hint: string }>

type Traits = {
  /** It hands out something of value: granted and used only while distribution is on. */
  distribution: boolean
  /** In the default set of new managers, unless the settings say otherwise. */
  by_default: boolean
}

const TRAITS: Readonly<Record<Permission, Traits>> = {
  reset_device: { distribution: false, by_default: true },
  reset_license: { distribution: false, by_default: true },
  revoke_device: { distribution: false, by_default: false },
  manage_managers: { distribution: false, by_default: false },
  edit_customer: { distribution: false, by_default: false },
  edit_license: { distribution: false, by_default: false },
  issue_license: { distribution: true, by_default: false },
  create_order: { distribution: true, by_default: false },
  create_bundle_order: { distribution: true, by_default: false },
  borrow_license: { distribution: false, by_default: false },
  manage_license_users: { distribution: false, by_default: false },
  manage_license_user_credentials: { distribution: false, by_default: false },
}

/** All acts of owners and managers on an order that they may see. */
export const CUSTOMER_ACTS = [
  "reveal_key",
  "send_code",
  "check_codes",
  "activate",
  "reactivate",
  "transfer",
  "remove",
  "annotate",
  "make_file",
  "return_file",
  "rekey",
  "end_session",
  "borrow_seat",
  "see_users",
  "manage_users",
  "manage_user_credentials",
  "reset_device",
  "revoke_device",
  "reset_license",
  "edit_license",
  "issue_license",
  "manage_managers",
  "edit_customer",
] as const
export type CustomerAct = (typeof CUSTOMER_ACTS)[number]

/** The permission that each act needs; null = none. The one table for routes, pages and tests. */
export const PERMISSION_OF_ACT: Readonly<Record<CustomerAct, Permission | null>> = {
  reveal_key: null,
  send_code: null,
  check_codes: null,
  activate: null,
  reactivate: null,
  transfer: null,
  remove: null,
  annotate: null,
  make_file: null,
  return_file: null,
  rekey: null,
  end_session: "reset_device",
  borrow_seat: "borrow_license",
  see_users: "manage_license_users",
  manage_users: "manage_license_users",
  manage_user_credentials: "manage_license_user_credentials",
  reset_device: "reset_device",
  revoke_device: "revoke_device",
  reset_license: "reset_license",
  edit_license: "edit_license",
  issue_license: "issue_license",
  manage_managers: "manage_managers",
  edit_customer: "edit_customer",
}

/**
 * What managers do on their own account and not on one order, and the permission that it needs of their own set. Owners
 * have no such permission.
 */
export const PERMISSION_OF_OWN_ACT = {
  make_orders: "create_order",
  make_bundle_orders: "create_bundle_order",
  have_sub_managers: "manage_managers",
} as const satisfies Record<string, Permission>
export type OwnAct = keyof typeof PERMISSION_OF_OWN_ACT

/**
 * What managers may do on an order that they made, of their own set. Anybody may be named as its customer, so it does not
 * let them change the contact details of somebody who was a customer before.
 */
export function permissionsOnMadeOrder(
  own: readonly Permission[],
  forNewCustomer: boolean
): Permission[] {
  return own.filter((each) => forNewCustomer || each !== "edit_customer")
}

/** What {@link PERMISSION_OF_OWN_ACT} asks for, or a second permission that includes it. */
export function permitsOwnAct(permissions: readonly Permission[], act: OwnAct): boolean {
  return (
    permissions.includes(PERMISSION_OF_OWN_ACT[act]) ||
    (act === "make_bundle_orders" && permissions.includes(PERMISSION_OF_OWN_ACT.make_orders))
  )
}

/** A second permission that each act is content with. */
export const OTHER_PERMISSION_OF_ACT: Readonly<Partial<Record<CustomerAct, Permission>>> = {
  see_users: "manage_license_user_credentials",
}

/** What an owner does without the permission that a manager needs: no computer is activated or ended by it. */
export const OWNER_ACTS: readonly CustomerAct[] = [
  "end_session",
  "borrow_seat",
  "see_users",
  "manage_users",
  "manage_user_credentials",
]

/**
 * The owner's permissions without a grant. Acts without proof from the old computer (a removal code), changes
 * of entitlements and issuing are not among them: only staff can grant those.
 */
export const OWNER_PERMISSIONS: readonly Permission[] = ["manage_managers", "edit_customer"]

export function isDistributionRight(permission: string): boolean {
  return (TRAITS as Readonly<Record<string, Traits | undefined>>)[permission]?.distribution ?? false
}

/** The permissions that can be granted now, in the order of {@link PERMISSIONS}. */
export function offeredPermissions(distribution: boolean): Permission[] {
  return PERMISSIONS.filter((each) => isOffered(each, distribution))
}

/** A manager's effective permissions: those granted, without those of distribution while it is off. */
export function effectivePermissions(
  granted: readonly string[],
  distribution: boolean
): Permission[] {
  return PERMISSIONS.filter((each) => granted.includes(each) && isOffered(each, distribution))
}

/**
 * A sub-manager's effective permissions: those that they and all managers above them have. What staff take from a manager,
 * nobody below keeps.
 * @param chain what was granted to each of them; nobody = nothing
 */
export function permissionsBelow(
  chain: readonly (readonly string[])[],
  distribution: boolean
): Permission[] {
  return PERMISSIONS.filter(
    (each) =>
      chain.length > 0 &&
      isOffered(each, distribution) &&
      chain.every((granted) => granted.includes(each))
  )
}

/** The default set for a new manager; `stored` null = the built-in one. */
export function defaultPermissions(
  stored: readonly string[] | null,
  distribution: boolean
): Permission[] {
  return stored === null
    ? PERMISSIONS.filter((each) => TRAITS[each].by_default)
    : effectivePermissions(stored, distribution)
}

/** What is wrong with a set of permissions that staff want to grant or make the default. */
export function permissionFaults(
  permissions: readonly string[],
  distribution: boolean
): FieldFault<"permissions">[] {
  return permissions.flatMap((name) => {
    const fault = (rule: string, message: string): FieldFault<"permissions">[] => [
      { field: `permissions.${name}`, rule, message },
    ]
    if (!(PERMISSIONS as readonly string[]).includes(name)) {
      return fault("unknown", `must be one of ${PERMISSIONS.join(", ")}`)
    }
    return isDistributionRight(name as Permission) && !distribution
      ? fault("distribution_off", "needs distribution to be switched on in the settings")
      : []
  })
}

/**
 * The permissions in a change of an assignment that the person must not touch: nobody grants or takes away more
 * than they hold themselves, except that the owner of the order may take away any. Empty = allowed.
 */
export function beyondOwn(
  { held, is_owner }: { held: readonly string[]; is_owner: boolean },
  before: readonly string[],
  after: readonly string[]
): string[] {
  const added = after.filter((each) => !before.includes(each))
  const taken = before.filter((each) => !after.includes(each))
  const changed = is_owner ? added : [...added, ...taken]
  return changed.filter((each) => !held.includes(each))
}

function isOffered(permission: Permission, distribution: boolean): boolean {
  return distribution || !TRAITS[permission].distribution
}
