import { PERMISSIONS } from "../../../../../modules/licensing/domain/permissions/permissions"
import { licensingError } from "../../../../../modules/licensing/errors"
import type { Grantor, OrderManager } from "../../../../../modules/licensing/managers/types"
import type { CustomerAccess } from "../../../../../modules/licensing/customers/types"
import type LicensingModuleService from "../../../../../modules/licensing/service"
import type { InvitationMail } from "../../../../../workflows/managers/lib/manager-mails"

/** People whom one account invites or makes managers in a UTC day: each gets a mail. */
const MANAGER_MAILS_PER_DAY = 30

/**
 * Counts a mail that a customer causes to somebody who becomes a manager.
 * @throws MAIL_LIMIT
 */
export async function takeManagerMail(
  licensing: LicensingModuleService,
  customerId: string
): Promise<void> {
  if (!(await licensing.storage.takeFromDay(customerId, "manager_mail", MANAGER_MAILS_PER_DAY))) {
    throw licensingError("MAIL_LIMIT", "You have sent as many mails today as is allowed")
  }
}

/** What a customer reads of an invitation's mail. Anyone with the link can accept: only staff may hand it over. */
export function sentInvitation({ sent, code }: InvitationMail) {
  return { sent, code }
}

/** The owner's side of an order, which grants no more than it holds. */
export function grantorOf({ actor, owner_id, role, permissions }: CustomerAccess): Grantor {
  return { side: "customer", actor, owner_id, is_owner: role === "owner", held: permissions }
}

/**
 * The managers of an order as others on the order's side see them: without names, which an e-mail alone must not reveal.
 * What the vendor granted, on the order, its customer or a group, is one row.
 */
export function customerManagers(grants: readonly OrderManager[]) {
  const rows = new Map<string, CustomerManager>()
  for (const { manager_id, email, status, permissions, granted_by_type, created_at } of grants) {
    const added_by_vendor = granted_by_type === "staff"
    const key = `${manager_id} ${added_by_vendor}`
    const row = rows.get(key)
    rows.set(key, {
      ...(row ?? { manager_id, email, status, added_by_vendor, created_at }),
      permissions: PERMISSIONS.filter(
        (each) => permissions.includes(each) || row?.permissions.includes(each)
      ),
    })
  }
  return [...rows.values()]
}

type CustomerManager = Pick<
  OrderManager,
  "manager_id" | "email" | "status" | "permissions" | "created_at"
> & { added_by_vendor: boolean }
