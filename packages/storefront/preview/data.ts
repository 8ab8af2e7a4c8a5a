import type {
  BoughtUsesLine,
  CustomerComputer,
  CustomerAct,
  CustomerLicense,
  CustomerManager,
  CustomerOrder,
  GivenOutFile,
  Permission,
  Right,
  TaskOutlook,
} from "../src"

const ALLOWED: Right = { allowed: true, code: null, permission: null, offered: true }
const POSSIBLE: TaskOutlook = { allowed: true, offered: true, code: null, retry_at: null }

const ACTS: Record<CustomerAct, Permission | null> = {
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
  reset_device: "reset_device",
  revoke_device: "revoke_device",
  reset_license: "reset_license",
  edit_license: "edit_license",
  issue_license: "issue_license",
  manage_managers: "manage_managers",
  edit_customer: "edit_customer",
}
const READING: readonly string[] = ["reveal_key", "send_code", "check_codes"]

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString()

type OrderFacts = Partial<CustomerOrder> & { id: string; display_id: number; program: string }

/** An order whose acts follow from the permissions and from whether it is read-only. */
export function order({ program, ...facts }: OrderFacts): CustomerOrder {
  const permissions = facts.permissions ?? ["manage_managers", "edit_customer"]
  const read_only = facts.read_only ?? false
  const right = (act: string, needed: Permission | null): Right => {
    if (needed && !permissions.includes(needed)) {
      // Distribution is off in this shop, except for the manager with all permissions.
      const offered = needed !== "issue_license"
      return { allowed: false, code: "PERMISSION_REQUIRED", permission: needed, offered }
    }
    return read_only && !READING.includes(act)
      ? { allowed: false, code: "ORDER_READ_ONLY", permission: null, offered: true }
      : ALLOWED
  }
  return {
    created_at: day(-40 - facts.display_id),
    programs: [{ id: `prog_${program}`, name: program }],
    license_count: 1,
    activated_count: 0,
    seats: 2,
    seats_used: 0,
    role: "owner",
    subscription_expires_at: null,
    serial_number: null,
    only_adds_uses: false,
    ...facts,
    permissions,
    read_only,
    acts: Object.fromEntries(
      Object.entries(ACTS).map(([act, needed]) => [act, right(act, needed)])
    ),
  } as CustomerOrder
}

/** A license with two seats on which every task is possible. */
export function license(facts: Partial<CustomerLicense> & { id: string; order_id: string }) {
  const made: CustomerLicense = {
    key_redacted: "•••••-•••••-7KQ2M",
    status: "active",
    kind: "perpetual",
    authorization: "license_key",
    program: { id: "prog_Photo Studio", code: "photo-studio", name: "Photo Studio" },
    policy: { id: "pol_single", code: "single-user", name: "Single user" },
    bundle: null,
    seats: 2,
    seats_used: 0,
    free_seats: 2,
    floating: null,
    starts_at: null,
    expires_at: null,
    grace_until: null,
    maintenance_until: day(200),
    is_trial: false,
    is_test: false,
    features: [],
    feature_ends: {},
    floating_features: {},
    max_borrow_hours: null,
    feature_names: [],
    counted_features: [],
    custom_fields: { site: "Ulm" },
    created_at: day(-40),
    tasks: { activate: POSSIBLE, reactivate: POSSIBLE, transfer: POSSIBLE, remove: POSSIBLE },
    files: { license: POSSIBLE, machine: POSSIBLE },
    owner_reset: null,
    ...facts,
  }
  return made
}

/** A computer in force, activated by typed codes. */
export function computer(facts: Partial<CustomerComputer> & { id: string; license_id: string }) {
  const made: CustomerComputer = {
    original_activation_id: null,
    sequence: 1,
    status: "active",
    ended_reason: null,
    site_code: "1A2B3C4D",
    machine_id: "0011-2233-4455-6677",
    activation_code: "0A1B2C3D-4E5F6071-8293A4B5-C6D7E8F9",
    name: "STUDIO-PC",
    platform: "Windows 11",
    app_version: "4.2.1",
    note: null,
    activated_at: day(-30),
    expires_at: null,
    last_seen_at: day(-1),
    ended_at: null,
    user: null,
    ...facts,
  }
  return made
}

/** A line that added 1,000 uses to a license. */
function boughtUses(facts: Partial<BoughtUsesLine> & { line_item_id: string }): BoughtUsesLine {
  return {
    product_title: "More exports",
    variant_title: "1,000 exports",
    license: {
      id: "lic_2",
      key_redacted: "•••••-•••••-3XWPA",
      order_id: "order_1",
      program: { id: "prog_Photo Studio", name: "Photo Studio" },
    },
    feature: null,
    until: "used",
    uses: 1000,
    units: 1,
    added: 1000,
    taken_back: 0,
    state: "added",
    waiting_for: null,
    code: null,
    ...facts,
  }
}

const refused = (code: TaskOutlook["code"], retry_at: string | null = null): TaskOutlook => ({
  allowed: false,
  offered: true,
  code,
  retry_at,
})
const all = (outlook: TaskOutlook): CustomerLicense["tasks"] => ({
  activate: outlook,
  reactivate: outlook,
  transfer: outlook,
  remove: outlook,
})

export const EVERYTHING: Permission[] = [
  "reset_device",
  "reset_license",
  "revoke_device",
  "manage_managers",
  "edit_customer",
  "edit_license",
  "issue_license",
]

/** Licenses of an order with many. */
const MANY = 24

/** A new made-up shop: an order of each kind, and enough of them for two pages. */
export function previewData() {
  const orders = [
    order({
      id: "order_1",
      display_id: 1042,
      program: "Photo Studio",
      license_count: 5,
      activated_count: 2,
      seats: 9,
      seats_used: 3,
    }),
    order({
      id: "order_2",
      display_id: 1038,
      program: "Photo Studio",
      role: "manager",
      permissions: EVERYTHING,
      activated_count: 1,
      seats_used: 1,
    }),
    order({
      id: "order_3",
      display_id: 1021,
      program: "Ledger",
      serial_number: "*****-D5HJ6",
      read_only: true,
      activated_count: 1,
      seats_used: 1,
    }),
    order({
      id: "order_4",
      display_id: 1007,
      program: "Ledger",
      subscription_expires_at: day(-12),
    }),
    order({
      id: "order_5",
      display_id: 900,
      program: "Photo Studio",
      role: "manager",
      permissions: ["manage_managers"],
    }),
    order({
      id: "order_6",
      display_id: 899,
      program: "Photo Studio",
      license_count: MANY,
      activated_count: 2,
      seats: 2 * MANY,
      seats_used: 2,
    }),
    ...Array.from({ length: 20 }, (_, at) =>
      order({ id: `order_${at + 7}`, display_id: 898 - at, program: "Photo Studio" })
    ),
  ]
  const studio = { order_id: "order_1" }
  const licenses = [
    license({
      ...studio,
      id: "lic_1",
      seats_used: 2,
      free_seats: 0,
      tasks: {
        activate: refused("SEATS_EXHAUSTED"),
        reactivate: POSSIBLE,
        transfer: refused("TASK_LOCKED", day(0.4)),
        remove: refused("DAILY_LIMIT", day(0.4)),
      },
    }),
    license({
      ...studio,
      id: "lic_2",
      key_redacted: "•••••-•••••-3XWPA",
      policy: { id: "pol_team", code: "team", name: "Team" },
      seats: null,
      free_seats: null,
      seats_used: 1,
    }),
    license({
      ...studio,
      id: "lic_3",
      key_redacted: "•••••-•••••-VB81T",
      status: "expired",
      expires_at: day(-3),
      features: ["raw", "print"],
      floating_features: { raw: 2 },
      feature_ends: { print: "2027-03-31T22:00:00.000Z" },
      feature_names: ["RAW import", "Print layout"],
      counted_features: [],
      tasks: all(refused("EXPIRED")),
    }),
    license({
      ...studio,
      id: "lic_4",
      key_redacted: "•••••-•••••-QQ04Z",
      status: "suspended",
      tasks: all(refused("SUSPENDED")),
    }),
    license({
      ...studio,
      id: "lic_5",
      key_redacted: "•••••-•••••-M9D2C",
      status: "inactive",
      is_trial: true,
      expires_at: day(14),
    }),
    license({ id: "lic_6", order_id: "order_2", seats_used: 1, free_seats: 1 }),
    license({ id: "lic_7", order_id: "order_3", seats_used: 1, free_seats: 1 }),
    license({
      id: "lic_8",
      order_id: "order_4",
      status: "inactive",
      tasks: all(refused("SUBSCRIPTION_EXPIRED")),
    }),
    ...Array.from({ length: MANY }, (_, at) =>
      license({
        id: `lic_many_${at}`,
        order_id: "order_6",
        key_redacted: `•••••-•••••-MNY${10 + at}`,
        status: at < 2 ? "active" : "inactive",
        seats_used: at < 2 ? 1 : 0,
        free_seats: at < 2 ? 1 : 2,
      })
    ),
  ]
  const activations = [
    computer({ id: "act_1", license_id: "lic_1", note: "Studio, left desk" }),
    computer({
      id: "act_2",
      license_id: "lic_1",
      sequence: 2,
      name: "Mara’s MacBook",
      platform: "macOS 26",
      site_code: "77AC01F3",
      machine_id: "9F00-12B4-CC31-08D6",
      activation_code: "1B1B2C3D-4E5F6071-8293A4B5-C6D7E8F9",
    }),
    computer({
      id: "act_0",
      license_id: "lic_1",
      sequence: 0,
      status: "ended",
      ended_reason: "transferred",
      ended_at: day(-30),
      note: "Old laptop",
    }),
    computer({
      id: "act_3",
      license_id: "lic_2",
      site_code: null,
      machine_id: null,
      activation_code: null,
    }),
    computer({ id: "act_4", license_id: "lic_6", note: "Reception" }),
    computer({ id: "act_5", license_id: "lic_7", note: "Accounting" }),
    computer({ id: "act_6", license_id: "lic_many_0", note: "Room 101", site_code: "AAAA0001" }),
    computer({ id: "act_7", license_id: "lic_many_1", note: "Room 102", site_code: "AAAA0002" }),
  ]
  const managers: CustomerManager[] = [
    {
      manager_id: "mgr_1",
      email: "it@fjordlys.test",
      status: "active",
      permissions: ["reset_device", "reset_license"],
      added_by_vendor: true,
      created_at: day(-20),
    },
    {
      manager_id: "mgr_2",
      email: "mara.vogt@studio-vogt.test",
      status: "invited",
      permissions: [],
      added_by_vendor: false,
      created_at: day(-1),
    },
    {
      manager_id: "mgr_3",
      email: "jo@studio-vogt.test",
      status: "active",
      permissions: ["revoke_device", "edit_license"],
      added_by_vendor: false,
      created_at: day(-3),
    },
  ]
  const files: GivenOutFile[] = [
    {
      id: "file_1",
      license_id: "lic_1",
      activation_id: "act_1",
      kind: "machine",
      computer: {
        sequence: 1,
        name: "STUDIO-PC",
        note: "Studio, left desk",
        platform: "Windows 11",
        status: "active",
      },
      issued_at: day(-2),
      expires_at: day(28),
      returned_at: null,
      is_out: true,
    },
  ]
  const nothing = { units: 0, added: 0 }
  const topUps: Record<string, BoughtUsesLine[]> = {
    order_2: [
      boughtUses({ line_item_id: "item_1" }),
      boughtUses({
        ...nothing,
        line_item_id: "item_2",
        feature: "raw",
        state: "waiting",
        waiting_for: "payment",
      }),
      boughtUses({
        ...nothing,
        line_item_id: "item_3",
        license: null,
        state: "problem",
        code: "TOP_UP_LICENSE_NOT_NAMED",
      }),
    ],
  }
  return { orders, licenses, activations, managers, files, topUps }
}

/** A program that waits with a code; one that begins with Z is of a program that the visitor has no place of. */
export const waitingDevice = (user_code: string) => ({
  user_code,
  program: { code: "photo-studio", name: "Photo Studio" },
  name: "Darkroom, left desk",
  asked_at: "2030-01-31T12:00:00Z",
  expires_at: "2030-01-31T12:10:00Z",
  licenses: user_code.startsWith("Z")
    ? []
    : [
        { id: "lic_1", policy: "single-user", policy_name: "Single user", expires_at: null },
        {
          id: "lic_2",
          policy: "team",
          policy_name: "Team",
          expires_at: "2030-12-31T23:59:59Z",
        },
      ],
})
