import { z } from "@medusajs/framework/zod"

import { PERMISSIONS } from "../../../modules/licensing/domain/permissions/permissions"
import { GRANTS_THROUGH } from "../../../modules/licensing/storage"
import { ACTOR_TYPES, MANAGER_STATUSES } from "../../../modules/licensing/domain/vocabulary"
import { Actor, count, deletion, instant, page, record } from "../../lib/answer-fields"
import { historyFields } from "../../lib/history-fields"
import { invitationOutcome, quotaList } from "../../store/customers/me/licensing/answers"

const permissions = z.array(z.enum(PERMISSIONS))
const status = z
  .enum(MANAGER_STATUSES)
  .describe("`invited`: has not accepted yet; `disabled`: sees nothing.")

const manager = {
  id: z.string(),
  email: z.string(),
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  phone: z.string().nullable(),
  customer_id: z.string().nullable().describe("The customer that they accepted as."),
  status,
  permissions: z.array(z.string()).describe("Given with further orders."),
  invite_expires_at: instant.nullable().describe("Until when the invitation can be accepted."),
  invited_at: instant.nullable().describe("When they were invited last."),
  accepted_at: instant.nullable().describe("When they accepted."),
  parent_id: z
    .string()
    .nullable()
    .describe("The manager whose sub-manager they are; null = of nobody."),
  order_count: count.describe("Orders that they manage."),
  created_at: instant,
}

const LicenseManager = z
  .strictObject(manager)
  .meta({ id: "LicenseManager", description: "A person who manages the licenses of orders." })

const LicenseManagerDetail = z
  .strictObject({
    ...manager,
    license_count: count.describe("Licenses of the orders that they manage now."),
    handled_count: count.describe("Licenses on which they ever acted."),
    quotas: quotaList,
  })
  .meta({ id: "LicenseManagerDetail", description: "A license manager with their quotas." })

const customerGroup = z.strictObject({ id: z.string(), name: z.string() })

const ManagerScope = z
  .strictObject({
    id: z.string(),
    customer: z
      .strictObject({ id: z.string(), email: z.string(), company_name: z.string().nullable() })
      .nullable(),
    customer_group: z
      .strictObject({
        id: z.string(),
        name: z.string().nullable().describe("Null: the group was deleted, so it has no orders."),
      })
      .nullable(),
    permissions,
    order_count: count.describe("Their orders with licensing now."),
    created_at: instant,
  })
  .meta({
    id: "ManagerScope",
    description: "A customer or customer group whose orders a manager manages.",
  })

const OrderLicenseManager = z
  .strictObject({
    manager_id: z.string(),
    email: z.string(),
    first_name: z.string().nullable(),
    last_name: z.string().nullable(),
    status,
    permissions,
    granted_by_type: z.enum(ACTOR_TYPES).describe("Staff, or somebody of the owner's side."),
    invite_expires_at: instant.nullable().describe("Until when the invitation can be accepted."),
    through: z
      .enum(GRANTS_THROUGH)
      .describe("What was given: the order, its customer, or a group of theirs."),
    customer_group: customerGroup.nullable(),
    created_at: instant,
  })
  .meta({
    id: "OrderLicenseManager",
    description: "A grant of an order to a manager, who may have several.",
  })

const LicenseManagerEvent = z
  .strictObject({
    id: z.string(),
    type: z.string().describe("Such as `license.reset` or `manager.disabled`."),
    actor_type: z.enum(ACTOR_TYPES),
    actor_id: z.string().nullable(),
    actor: Actor.nullable(),
    license_ids: z.array(z.string()).describe("The first 50; `data.count` says how many."),
    order: z
      .strictObject({ id: z.string(), display_id: z.number().int() })
      .nullable()
      .describe("The order that it is about."),
    data: record.nullable(),
    created_at: instant,
    ...historyFields,
  })
  .meta({
    id: "LicenseManagerEvent",
    description: "What a license manager did, or what was done with them.",
  })

const reference = z.strictObject({ id: z.string(), code: z.string(), name: z.string() })

const IssuedRow = z
  .strictObject({
    manager: z.strictObject({
      id: z.string(),
      email: z.string().nullable().describe("null = the manager was deleted."),
    }),
    policy: reference,
    program: reference,
    month: z.string().describe("In UTC, such as `2030-01`."),
    issued: count,
    given_back: count.describe("What of it the quota got back."),
  })
  .meta({ id: "IssuedByManager", description: "What a manager issued of a policy in a month." })

const CustomerManager = z
  .strictObject({
    manager_id: z.string(),
    email: z.string(),
    status,
    permissions,
    added_by_vendor: z.boolean().describe("Only the vendor changes this one."),
    created_at: instant,
  })
  .meta({
    id: "CustomerManager",
    description: "A manager of an order, as its owner's side sees them.",
  })

const Invitation = z
  .strictObject({
    ...invitationOutcome,
    link: z
      .string()
      .nullable()
      .describe("To hand over by other means, where no mail went. Answered once."),
  })
  .meta({ id: "Invitation", description: "What became of the mail with an invitation." })

/** The answers about license managers and their invitations. */
export const managerAnswers = {
  license_managers: z.strictObject({ license_managers: z.array(LicenseManager), ...page }),
  license_manager: z.strictObject({ license_manager: LicenseManagerDetail }),
  invited_license_manager: z.strictObject({
    license_manager: LicenseManagerDetail,
    invitation: Invitation.nullable(),
  }),
  license_manager_events: z.strictObject({
    license_events: z.array(LicenseManagerEvent),
    ...page,
  }),
  license_manager_deleted: deletion("license_manager"),
  managed_orders: z.strictObject({
    orders: z.array(
      z.strictObject({
        order_id: z.string(),
        display_id: z.number().int(),
        permissions,
        granted_by_type: z.enum(ACTOR_TYPES).describe("Staff, or somebody of the owner's side."),
        license_count: count,
        created_at: instant,
      })
    ),
    ...page,
  }),
  distribution_report: z.strictObject({ rows: z.array(IssuedRow) }),
  manager_scopes: z.strictObject({ scopes: z.array(ManagerScope), ...page }),
  manager_scope_removed: deletion("license_manager_scope"),
  order_license_managers: z.strictObject({ license_managers: z.array(OrderLicenseManager) }),
  assigned_license_manager: z.strictObject({
    license_managers: z.array(OrderLicenseManager),
    manager_id: z.string(),
    invitation: Invitation.nullable(),
  }),
  license_manager_removed: deletion("license_manager"),
  customer_managers: z.strictObject({ license_managers: z.array(CustomerManager) }),
  assigned_customer_manager: z.strictObject({
    license_managers: z.array(CustomerManager),
    manager_id: z.string(),
    invitation: z.strictObject(invitationOutcome).nullable(),
  }),
  invitation: z.strictObject({
    invitation: z.strictObject({
      email: z.string(),
      has_account: z.boolean(),
      permissions: permissions.describe("What they may do beyond what every manager may."),
    }),
  }),
  invitation_accepted: z.strictObject({
    license_manager: z.strictObject({ email: z.string(), status: z.literal("active") }),
  }),
}
