import {
  beyondOwn,
  CUSTOMER_ACTS,
  defaultPermissions,
  effectivePermissions,
  isDistributionRight,
  offeredPermissions,
  OWNER_PERMISSIONS,
  type Permission,
  PERMISSION_OF_ACT,
  PERMISSION_OF_OWN_ACT,
  permissionsBelow,
  permissionsOnMadeOrder,
  permitsOwnAct,
  type OwnAct,
  permissionFaults,
  PERMISSIONS,
} from "../permissions"

const OFFERED: Permission[] = [
  "reset_device",
  "reset_license",
  "revoke_device",
  "manage_managers",
  "edit_customer",
  "edit_license",
  "borrow_license",
  "manage_license_users",
  "manage_license_user_credentials",
]
const DISTRIBUTION: Permission[] = ["issue_license", "create_order", "create_bundle_order"]

describe("permissions", () => {
  it("are those of the design, each once", () => {
    expect([...PERMISSIONS].sort()).toEqual([...OFFERED, ...DISTRIBUTION].sort())
  })

  it.each([
    [false, OFFERED],
    [true, [...OFFERED.slice(0, -3), ...DISTRIBUTION, ...OFFERED.slice(-3)]],
  ])("with distribution %p offer %p", (distribution, offered) => {
    expect(offeredPermissions(distribution)).toEqual(offered)
    expect(permissionFaults(offered, distribution)).toEqual([])
  })

  it.each<[string, boolean, string]>([
    ["fly", true, "unknown"],
    ["issue_license", false, "distribution_off"],
    ["create_order", false, "distribution_off"],
    ["create_bundle_order", false, "distribution_off"],
  ])("refuse %s with distribution %p: %s", (name, distribution, rule) => {
    expect(permissionFaults(["reset_device", name], distribution)).toMatchObject([
      { field: `permissions.${name}`, rule },
    ])
  })

  it.each<[string[][], boolean, Permission[]]>([
    [[], true, []],
    [[["create_order", "fly"]], true, ["create_order"]],
    [[["create_order"]], false, []],
    [
      [
        ["create_order", "reset_license"],
        ["reset_license", "create_order"],
      ],
      true,
      ["reset_license", "create_order"],
    ],
    [[["create_order", "reset_license"], ["create_order"]], true, ["create_order"]],
    [[["create_order"], ["create_order"], ["manage_managers"]], true, []],
  ])("of a chain %j with distribution %p are %j", (chain, distribution, left) => {
    expect(permissionsBelow(chain, distribution)).toEqual(left)
  })

  it("name the rights of distribution", () => {
    expect(PERMISSIONS.filter(isDistributionRight)).toEqual([
      "issue_license",
      "create_order",
      "create_bundle_order",
    ])
  })

  it("fall silent when distribution is switched off after they were granted", () => {
    const granted = ["issue_license", "reset_device", "create_order", "unknown"]
    expect(effectivePermissions(granted, true)).toEqual([
      "reset_device",
      "issue_license",
      "create_order",
    ])
    expect(effectivePermissions(granted, false)).toEqual(["reset_device"])
  })

  it.each<[string[] | null, boolean, string[]]>([
    [null, true, ["reset_device", "reset_license"]],
    [[], true, []],
    [["issue_license", "manage_managers"], true, ["manage_managers", "issue_license"]],
    [["issue_license", "manage_managers"], false, ["manage_managers"]],
  ])("stored as %p with distribution %p begin with %p", (stored, distribution, expected) => {
    expect(defaultPermissions(stored, distribution)).toEqual(expected)
  })
})

describe("permissionsOnMadeOrder", () => {
  it.each<[boolean, Permission[]]>([
    [true, ["edit_customer", "create_order"]],
    [false, ["create_order"]],
  ])("for a new customer (%p) are %p", (isNew, expected) => {
    expect(permissionsOnMadeOrder(["edit_customer", "create_order"], isNew)).toEqual(expected)
  })
})

describe("permitsOwnAct", () => {
  it.each<[Permission[], OwnAct, boolean]>([
    [["create_order"], "make_orders", true],
    [["create_order"], "make_bundle_orders", true],
    [["create_bundle_order"], "make_bundle_orders", true],
    [["create_bundle_order"], "make_orders", false],
    [["manage_managers"], "have_sub_managers", true],
    [["create_order", "create_bundle_order"], "have_sub_managers", false],
    [[], "make_bundle_orders", false],
  ])("with %p to %s: %p", (permissions, act, allowed) => {
    expect(permitsOwnAct(permissions, act)).toBe(allowed)
  })
})

describe("PERMISSION_OF_ACT", () => {
  it("knows every act, and needs each offered permission for some act", () => {
    expect(Object.keys(PERMISSION_OF_ACT).sort()).toEqual([...CUSTOMER_ACTS].sort())
    const needed = [
      ...Object.values(PERMISSION_OF_ACT).filter((each) => each !== null),
      ...Object.values(PERMISSION_OF_OWN_ACT),
    ]
    expect(new Set(needed)).toEqual(new Set(offeredPermissions(true)))
  })

  it("asks none for looking, tasks and notes", () => {
    const free = CUSTOMER_ACTS.filter((act) => PERMISSION_OF_ACT[act] === null)
    expect(free).toEqual([
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
    ])
  })

  it("leaves owners without what goes around proofs and entitlements", () => {
    expect(OWNER_PERMISSIONS).toEqual(["manage_managers", "edit_customer"])
  })
})

describe("beyondOwn", () => {
  it.each<[string, string[], string[], string[], string[]]>([
    ["grants what one holds", ["a", "b"], [], ["a"], []],
    ["grants what one lacks", ["a"], [], ["a", "b"], ["b"]],
    ["takes away what one holds", ["a"], ["a", "b"], ["b"], []],
    ["takes away what one lacks", ["a"], ["b"], [], ["b"]],
    ["leaves what one lacks", ["a"], ["b"], ["b", "a"], []],
    ["holds nothing", [], ["a"], ["b"], ["b", "a"]],
  ])("%s", (_, held, before, after, beyond) => {
    expect(beyondOwn({ held, is_owner: false }, before, after)).toEqual(beyond)
  })

  it("lets the owner take away anything, and grant no more than they hold", () => {
    const owner = { held: ["a"], is_owner: true }
    expect(beyondOwn(owner, ["a", "b"], [])).toEqual([])
    expect(beyondOwn(owner, ["b"], ["a", "c"])).toEqual(["c"])
  })
})
