/** The fields of programs and policies, their meanings, and the names of their choices. */
export const policyFields = {
  fields: {
    name: "Name",
    code: "Code",
    codeImmutable: "A code cannot be changed.",
    status: "Status",
    createdAt: "Created",
    program: "Program",
    kind: "Kind",
    authorization: "Authorization",
    unlimited: "Unlimited",
    noExpiry: "Never expires",
    noEnd: "Forever",
    shopDefault: "Standard",
    standardFormat: "Standard: 25 characters in five groups",
    durationUnit: "Unit of time",
    valid_duration: "Valid for",
    subscription_duration: "Paid period",
    term_starts: "Term begins",
    grace_hours: "Grace period",
    maintenance_duration: "Updates included for",
    is_trial: "Trial",
    trial_days: "Trial length",
    max_consumptions: "Included uses",
    max_overages: "Uses beyond that",
    consumption_period: "Counter is reset",
    max_activations: "Seats",
    max_activations_each: "Seats of each user",
    max_transfers: "Transfers to another computer",
    max_users: "Named users",
    allow_offline: "Offline use",
    offline_ttl_days: "Offline at most",
    allow_license_files: "License files for any computer",
    license_file_ttl_days: "A license file runs at most",
    allow_typed_codes: "Typed activation codes",
    floating: "Floating licenses",
    floating_seats: "Floating seats",
    floating_timeout_minutes: "Free a silent seat after",
    floating_overdraft_percent: "Let in more than that",
    max_borrow_hours: "Borrowed at most",
    notLent: "Not at all",
    key_prefix: "Key prefix",
    key_format: "Key format",
    features: "Features",
    feature_terms: "Terms of single features",
    quantity_mode: "Quantity",
    issue_on: "Issued",
    on_refund: "When a unit is given back",
    fulfill_when_issued: "Mark as fulfilled when issued",
  },
  hints: {
    valid_duration: "A license expires this long after its term begins.",
    subscription_duration: "What one payment covers. A renewal adds it once more.",
    grace_hours: "How long the application keeps running after the end of the term.",
    maintenance_duration:
      "The application may update itself until then; after that it keeps running.",
    is_trial: "Licenses are marked as trials and end after some days.",
    max_consumptions:
      "Uses that one period includes. 100 by month: the 101st of a month is refused, or counted as overage.",
    max_overages:
      "Uses that are still counted beyond the included ones. 10 with 100 included: the 111th is refused. 0: none.",
    feature_terms:
      "Beside the terms of the license as a whole. 100 uses by month for an export: the 101st export of a month is refused, everything else goes on.",
    feature_floating_seats:
      "Computers that may use it at the same time, apart from the license's own. 2: the third waits until one of the two stops.",
    feature_valid_duration:
      "Counted from the begin of the license. 1 year with a license for ever: after a year the application does without the feature.",
    feature_expires_at:
      "From then on the application does without the feature. Empty: it is on as long as the license.",
    consumption_period:
      "When counting starts again, by the UTC calendar; weeks begin on Monday. Monthly: on the first at 00:00 UTC.",
    max_activations: "Computers that may use one license at the same time.",
    max_activations_each:
      "Computers that each user may have. 2: the third waits until one of the two is removed.",
    max_transfers: "How often a seat may move to another computer. 0: never.",
    max_users:
      "People who may use one license. 5: the sixth gets a place once one of the five loses theirs.",
    allow_offline: "A machine file lets one activated computer work without a connection.",
    offline_ttl_days: "After that, the machine file must be renewed.",
    allow_license_files:
      "Anyone with the key can get a file that works on every computer and takes no seat. It cannot be recalled.",
    license_file_ttl_days: "After that the file ends. The page of the license counts the files.",
    allow_typed_codes: "For computers without any connection: codes read out or typed in.",
    floating: "A seat is taken while the application runs and freed when it ends.",
    floating_seats:
      "How many computers run at the same time. 5: the sixth that starts waits until one of the five ends.",
    floating_timeout_minutes:
      "A computer that stops reporting loses its seat. 10: a crashed one blocks it for at most ten minutes.",
    floating_overdraft_percent:
      "Percent above the floating seats, rounded down. 20 with 5 seats: a sixth computer runs, the seventh waits.",
    max_borrow_hours:
      "How long a computer may take a floating seat along and work without a network. 72: a laptop runs over the weekend, and its seat counts until it is back.",
    key_prefix: "1 to 12 characters of A–Z and 0–9 before each key. Leave empty for none.",
    key_format:
      "X: letter or digit, A: letter, 9: digit, dashes between. At least 80 random bits. Leave empty for the standard form.",
    key_format_bits: "{{bits}} random bits; at least 80 are needed.",
    features: "The features that licenses of this policy switch on.",
    fulfill_when_issued:
      "Units that need no shipping are marked as fulfilled in Medusa once their licenses are issued. From then on Medusa refuses to cancel the order, and to lower a quantity below the fulfilled units; cancel the fulfillment on the order page first.",
  },
  kinds: {
    perpetual: "Perpetual",
    time_limited: "Time-limited",
    subscription: "Subscription",
    consumption: "Consumption",
  },
  kindHints: {
    perpetual: "Never expires.",
    time_limited: "Expires once, after a fixed time.",
    subscription: "Expires unless it is renewed.",
    consumption: "Counts uses, e.g. exports or minutes.",
  },
  authorizations: { license_key: "License key", named_user: "Named users" },
  authorizationHints: {
    license_key: "Anyone with the key may use a free seat.",
    named_user:
      "People sign in to the application. No typed codes, and no license files for any computer.",
  },
  termStarts: {
    issue: "When the license is issued",
    first_activation: "With the first activation",
  },
  quantityModes: {
    key_per_unit: "One license per unit",
    seats_per_line: "One license with seats for each unit",
  },
  quantityModeHints: {
    key_per_unit: "Quantity 5 issues 5 keys with the seats above each.",
    seats_per_line: "Quantity 5 issues one key with five times the seats above.",
  },
  issueOn: {
    order_placed: "When the order is placed",
    payment_captured: "When the order is paid",
    order_fulfilled: "When the unit is fulfilled",
    manual: "By hand only",
  },
  onRefund: {
    revoke: "Revoke the license",
    suspend: "Suspend the license",
    keep: "Keep the license",
  },
  periods: {
    never: "Never",
    daily: "Every day",
    weekly: "Every week",
    monthly: "Every month",
    annually: "Every year",
  },
}
