import type {
  AssignedUserLine,
  BoughtUsesLine,
  CustomerActivation,
  CustomerManager,
  CustomerOrder,
  LicenseStatus,
  LicenseUser,
  Permission,
  TaskOutlook,
} from "../client/types"
import type { Plural } from "./format"

/** The problem and what to do about it: one sentence each. */
export type Explanation = { message: string; next: string }

/** Why an act or task is not possible, as the order or the license says. */
type ReasonCode = NonNullable<TaskOutlook["code"]>

/** Codes that only orders have; all others are verdicts. */
type OrderReason = "NO_LICENSES" | "PERMISSION_REQUIRED" | "ORDER_READ_ONLY" | "REKEY_BY_VENDOR"

type VerdictCode = Exclude<ReasonCode, OrderReason>

/** Refusals whose server message is for programmers. */
type RefusalCode =
  | "ORDER_NOT_FOUND"
  | "LICENSE_NOT_FOUND"
  | "LICENSE_NOT_IN_BUNDLE"
  | "KEY_IN_URL"
  | "UNSUPPORTED_MEDIA_TYPE"
  | "INVALID_REQUEST"
  | "INVALID_JSON"
  | "BODY_TOO_LARGE"
  | "POLICY_INACTIVE"
  | "PROGRAM_INACTIVE"
  | "LICENSE_REVOKED"
  | "ACTIVATION_NOT_FOUND"
  | "SESSION_BORROWED"
  | "SESSION_NOT_FOUND"
  | "NOT_FOR_USERS"
  | "LICENSE_WITHOUT_OWNER"
  | "USER_LIST_TOO_LONG"
  | "USER_NOT_FOUND"
  | "USER_HAS_OWN_ACCOUNT"
  | "USER_PASSWORDS_OFF"
  | "USER_PASSWORD_CHANGED"
  | "USER_PASSWORD_CHANGE_REQUIRED"
  | "USER_ELSEWHERE"
  | "USER_CODE_UNKNOWN"
  | "USER_WITHOUT_PLACE"
  | "USER_LICENSE_CHOICE"
  | "NO_LINK"
  | "USER_NOT_ACTIVE"
  | "USER_NOT_INVITED"
  | "MANAGER_NOT_FOUND"
  | "MAIL_LIMIT"
  | "MAIL_DISABLED"
  | "NO_PROVIDER"
  | "PROVIDER_FAILED"
  | "NO_ACTIVATION_CODE"
  | "QUOTA_EXCEEDED"
  | "TOO_MANY_LICENSES"
  | "QUOTA_BELOW_USED"
  | "QUOTA_ELSEWHERE"
  | "QUOTA_SHARE_EXCEEDED"
  | "DISTRIBUTION_OFF"
  | "MANAGER_EXISTS"
  | "MANAGER_NOT_INVITED"
  | "VARIANT_NOT_FOUND"
  | "BUNDLE_INACTIVE"
  | "VARIANT_NOT_LICENSED"
  | "POLICY_NOT_FOUND"
  | "ORDER_IN_PROGRESS"
  | "ORDER_NO_REGION"
  | "GRANTED_BY_STAFF"
  | "PERMISSIONS_INVALID"
  | "OFFLINE_FILE_NOT_FOUND"
  | "LICENSE_REQUEST_INVALID"
  | "CUSTOMER_NOT_FOUND"
  | "ORDER_NOT_LICENSED"
  | "CLAIM_INVALID"
  | "ORDER_BUSY"
  | "SERIALS_OFF"
  | "SERIAL_INVALID"
  | "SERIAL_WRONG_PROGRAM"
  | "SERIAL_BLACKLISTED"
  | "SERIAL_USED_BY_YOU"
  | "SERIAL_USED"
  | "SERIAL_IN_PROGRESS"
  | "SERIAL_NO_REGION"

type Ending = NonNullable<CustomerActivation["ended_reason"]>

/** Making a kind of offline file. */
type FileTexts = { name: string; hint: string; title: string; description: string }

/** All texts of the area, in one language. `{{name}}` is replaced by a value. */
export type LicensingMessages = {
  locale: string
  common: {
    cancel: string
    close: string
    save: string
    done: string
    copy: string
    copyOf: string
    copied: string
    copyFailed: string
    retry: string
    loading: string
    optional: string
    never: string
    pages: string
    range: string
    previous: string
    next: string
    againAt: string
    download: string
  }
  errors: {
    network: Explanation
    unauthorized: Explanation
    rateLimited: Explanation
    /** A refused input whose code has no text of its own. */
    invalid: Explanation
    unknown: Explanation
  }
  vendor: {
    /** The link to the vendor. */
    contact: string
    help: string
    /** The word for the vendor in these texts, in lower case; a text that contains it gets the link. */
    word: string
  }
  verdicts: Record<VerdictCode, Explanation>
  reasons: Record<OrderReason | "VENDOR_ONLY" | "SEATS_EXHAUSTED", Explanation>
  refusals: Record<RefusalCode, Explanation>
  status: Record<LicenseStatus, string>
  statusHints: Record<Exclude<LicenseStatus, "active" | "inactive">, Explanation>
  seats: {
    used: string
    usedUnlimited: Plural
    free: string
    freeUnlimited: string
  }
  consumption: {
    title: string
    of: string
    whole: string
    used: string
    usedUnlimited: string
    overage: string
    bought: string
    carried: string
    buyMore: string
    buyMoreOf: string
    inCart: string
    resets: string
    neverResets: string
    days: string
    months: string
  }
  /** Of the lines of an order that add uses to a license. */
  boughtUses: {
    title: string
    per: string
    perOf: string
    license: string
    noLicense: string
    until: Record<BoughtUsesLine["until"], string>
    states: Record<BoughtUsesLine["state"], string>
    added: string
    takenBack: string
    waits: { payment: string; fulfillment: string; other: string }
    problems: {
      TOP_UP_LICENSE_NOT_NAMED: string
      TOP_UP_LICENSE_NOT_FOUND: string
      TOP_UP_LICENSE_OTHER_POLICY: string
      TOP_UP_LICENSE_REVOKED: string
      TOP_UP_LICENSE_EXPIRED: string
      TOP_UP_NOT_COUNTED: string
      other: string
    }
    help: string
  }
  roles: Record<CustomerOrder["role"], string>
  orders: {
    title: string
    hint: string
    search: string
    searchHint: string
    open: string
    openOf: string
    columns: {
      order: string
      program: string
      serial: string
      date: string
      licenses: string
      role: string
      open: string
    }
    licenses: string
    addsUses: string
    empty: string
    emptyHint: string
    nothingFound: string
    nothingFoundHint: string
  }
  order: {
    back: string
    title: string
    ordered: string
    serialNumber: string
    readOnly: string
    subscriptionUntil: string
    subscriptionEnded: string
    activate: string
    issue: string
    editCustomer: string
  }
  licenses: {
    title: string
    columns: {
      license: string
      key: string
      status: string
      seats: string
      expires: string
      computers: string
    }
    empty: string
    emptyHint: string
    search: string
    searchHint: string
    anyStatus: string
    nothingFound: string
    nothingOfStatus: string
    nothingFoundHint: string
    showAll: string
    hideAll: string
    features: string
    featureUntil: string
    graceUntil: string
    trial: string
    test: string
    show: string
    hide: string
    showOf: string
    hideOf: string
    maintenanceUntil: string
    key: string
    noKey: string
  }
  reveal: {
    action: string
    actionOf: string
    title: string
    description: string
    confirm: string
    shownTitle: string
  }
  computers: {
    title: string
    empty: string
    emptyHint: string
    emptyUsersHint: string
    user: string
    ended: string
    endedEmpty: string
    justNow: string
    unnamed: string
    siteCode: string
    machineId: string
    activationCode: string
    activated: string
    expires: string
    lastSeen: string
    endedAt: string
    version: string
    code: string
    manage: string
    manageOf: string
    codeOf: string
    endings: Record<Ending, string>
  }
  device: Record<
    | "title"
    | "intro"
    | "code"
    | "codeHint"
    | "continue"
    | "questionTitle"
    | "program"
    | "computer"
    | "unnamed"
    | "askedAt"
    | "onlyYours"
    | "warning"
    | "license"
    | "licenseHint"
    | "licenseUntil"
    | "approve"
    | "deny"
    | "approvedTitle"
    | "approved"
    | "deniedTitle"
    | "denied"
    | "another",
    string
  >
  users: {
    title: string
    used: string
    usedUnlimited: Plural
    search: string
    assign: string
    empty: string
    notFound: string
    invitedUntil: string
    linkUntil: string
    notMailed: string
    assignTitle: string
    assignDescription: string
    email: string
    firstName: string
    lastName: string
    list: string
    listHint: string
    file: string
    nobody: string
    back: string
    assigned: Plural
    invitedToo: Plural
    others: Plural
    line: string
    lines: Record<AssignedUserLine["code"], string>
    states: Record<LicenseUser["state"], string>
    newPassword: string
    newPasswordHint: string
    acts: Record<
      "invite" | "password" | "setPassword" | "signOut" | "disable" | "enable" | "unassign",
      Record<"menu" | "name" | "title" | "description" | "done", string>
    >
    refusals: Record<"noMail" | "changed" | "elsewhere", Explanation>
  }
  sessions: {
    of: string
    whole: string
    title: string
    used: string
    full: string
    activated: string
    peakToday: string
    needed: Plural
    peaks: string
    empty: string
    since: string
    until: string
    borrowedUntil: string
    borrow: string
    borrowTitle: string
    borrowDescription: string
    borrowComputer: string
    borrowHours: string
    borrowHoursHint: string
    borrowNone: string
    borrowDone: string
    return: string
    returnOf: string
    end: string
    endOf: string
    endTitle: string
    endDescription: string
    ended: string
  }
  codes: {
    siteCode: string
    siteCodeHint: string
    machineId: string
    machineIdHint: string
    removalCode: string
    removalCodeHint: string
    note: string
    noteHint: string
    length: Plural
    ok: string
    machine_id_wrong: string
    pair_wrong: string
  }
  activate: {
    title: string
    description: string
    license: string
    anyLicense: string
    anyLicenseHint: string
    submit: string
    done: string
    repeated: string
  }
  reactivate: {
    title: string
    name: string
    hint: string
    description: string
    submit: string
    done: string
  }
  transfer: {
    title: string
    name: string
    hint: string
    description: string
    submit: string
    done: string
  }
  remove: {
    title: string
    name: string
    hint: string
    description: string
    submit: string
    done: string
    doneHint: string
  }
  code: {
    title: string
    hint: string
    none: string
    qr: string
    qrHide: string
    qrAlt: string
    mail: string
    mailHint: string
    send: string
    sent: string
  }
  offline: {
    name: string
    title: string
    description: string
    license: FileTexts
    machine: FileTexts
    days: string
    daysHint: string
    make: string
    ready: string
    readyHint: string
    file: string
    request: {
      name: string
      hint: string
      title: string
      description: string
      text: string
      textHint: string
      choose: string
      check: string
      computer: string
      unnamed: string
      seats: string
      already: string
      otherProgram: string
      submit: string
    }
    files: {
      title: string
      empty: string
      license: string
      machine: string
      until: string
      ended: string
      returned: string
      return: string
      returnOf: string
      returnTitle: string
      returnDescription: string
      receipt: string
      receiptHint: string
      returnDone: string
    }
  }
  claim: {
    open: string
    title: string
    description: string
    number: string
    numberHint: string
    submit: string
    sentTitle: string
    sent: string
    noMail: Explanation
  }
  redeem: {
    open: string
    title: string
    description: string
    serial: string
    serialHint: string
    verification: string
    verificationHint: string
    verificationWrong: string
    submit: string
    done: string
    doneSoon: string
    none: string
  }
  manage: {
    title: string
    description: string
  }
  note: {
    title: string
    name: string
    hint: string
    saved: string
  }
  resetDevice: {
    title: string
    name: string
    hint: string
    description: string
    /** For the owner, who may reset as often as the settings allow. */
    ownerDescription: string
    submit: string
    done: string
  }
  revokeDevice: {
    title: string
    name: string
    hint: string
    description: string
    submit: string
    done: string
  }
  rekey: {
    title: string
    name: string
    description: string
    grace: string
    graceHint: string
    graces: Record<"0" | "24" | "168" | "720", string>
    submit: string
    done: string
  }
  /** A unit of a bundle: several licenses that were sold together. */
  unit: {
    name: string
    reset: string
    resetTitle: string
    resetDescription: string
    resetDone: string
  }
  resetLicense: {
    title: string
    name: string
    description: string
    reason: string
    reasonHint: string
    submit: string
    done: string
  }
  editLicense: {
    title: string
    name: string
    description: string
    field: string
    value: string
    add: string
    remove: string
    twice: string
    saved: string
  }
  distribution: Record<
    | "title"
    | "hint"
    | "back"
    | "quotas"
    | "quotasHint"
    | "noQuotas"
    | "policy"
    | "granted"
    | "used"
    | "promised"
    | "left"
    | "leftOf"
    | "unlimited"
    | "customers"
    | "customersHint"
    | "noCustomers"
    | "search"
    | "customer"
    | "newCustomer"
    | "email"
    | "name"
    | "firstName"
    | "lastName"
    | "company"
    | "orders"
    | "lastOrder"
    | "newOrder"
    | "step"
    | "noItems"
    | "reference"
    | "campaign"
    | "download"
    | "test"
    | "testHint"
    | "trial"
    | "trialHint"
    | "reviewHint"
    | "submit"
    | "doneTitle"
    | "done"
    | "openOrder"
    | "subManagers"
    | "subManagersHint"
    | "noSubManagers"
    | "addSubManager"
    | "shares"
    | "share"
    | "shareHint",
    string
  > & {
    notPermitted: Explanation
    steps: Record<"customer" | "items" | "details" | "review", string>
  }
  issue: {
    title: string
    description: string
    policy: string
    quantity: string
    left: string
    leftUnlimited: string
    nothing: string
    atMost: string
    submit: string
    done: Plural
  }
  contact: {
    title: string
    description: string
    first_name: string
    last_name: string
    company_name: string
    phone: string
    saved: string
  }
  managers: {
    title: string
    hint: string
    add: string
    empty: string
    emptyHint: string
    status: Record<CustomerManager["status"], string>
    byVendor: string
    beyondYours: string
    noPermissions: string
    edit: string
    editOf: string
    invite: string
    inviteOf: string
    inviteTitle: string
    inviteDescription: string
    remove: string
    removeOf: string
    addTitle: string
    addDescription: string
    email: string
    permissions: string
    basics: string
    notHeld: string
    addSubmit: string
    invited: string
    assigned: string
    notSent: string
    editTitle: string
    saved: string
    removeTitle: string
    removeDescription: string
    removeSubmit: string
    removed: string
  }
  permissions: Record<Permission, { name: string; hint: string }>
}
