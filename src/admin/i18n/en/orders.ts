/** The order page: licenses, acts, notices and history. */
export const orders = {
  orders: {
    title: "Licenses",
    summary: "{{issued}}, {{inForce, number}} in force",
    issued_one: "{{count, number}} issued",
    issued_other: "{{count, number}} issued",
    progress: "Issuing licenses: {{issued, number}} of {{owed, number}}",
    progressLabel: "Issued licenses",
    partiallyRefunded:
      "Part of the payment was refunded without a return or an order edit. No license changed by that. To take one out of force, return its unit or remove it from the order.",
    check: {
      label: "Check licenses",
      done_one: "Checked: {{count}} license is issued",
      done_other: "Checked: {{count}} licenses are issued",
    },
    apply: {
      label: "Apply policies now",
      notice_one:
        "{{count}} license policy was linked to the products of this order after it was placed and issued nothing.",
      notice_other:
        "{{count}} license policies were linked to the products of this order after it was placed and issued nothing.",
      confirm_one:
        "The order gets the license policy that its products have now, and what is due by it is issued at once. Unlinking the policy later does not undo this.",
      confirm_other:
        "The order gets the {{count}} license policies that its products have now, and what is due by them is issued at once. Unlinking them later does not undo this.",
      done: "The policies were applied",
    },
    mail: {
      send: "Send mail",
      done: "The mail was sent",
      notDone: "The mail was not sent",
      sent: "Mail with the licenses sent to {{to}} on {{date}}",
      not_sent: "The mail with the licenses was not sent",
      disabled: "Mails with licenses are switched off",
    },
    empty: {
      noProduct: "No licensed product in this order.",
      canceled: "The order was cancelled before any license was issued.",
      refunded: "The order was refunded before any license was issued.",
      payment: "No licenses yet: waiting for payment.",
      fulfillment: "No licenses yet: they are issued when the order is fulfilled.",
      manual: "No licenses: the policies of this order are issued by hand.",
      notDue: "No licenses: nothing in this order is due any more.",
    },
    /** Under licences that are there already. */
    more: {
      payment: "More licenses follow when the outstanding amount is paid.",
      fulfillment: "More licenses follow when the rest of the order is fulfilled.",
      manual: "Other policies of this order are issued by hand.",
    },
    filter: {
      label: "Show licenses with the status",
      all: "All statuses",
      none: "No license of this order has this status.",
    },
  },
  licenses: {
    key: "License",
    status: "Status",
    seats: "Seats",
    expires: "Expires",
    never: "Never",
    seatsLabel: "{{used}} of {{total}} seats used",
    overUsed: "over-used by {{count}}",
    reveal: "Reveal the key (this is recorded)",
    hide: "Hide the key",
    copy: "Copy the key",
    is_trial: "Trial",
    is_test: "Test",
  },
  statuses: {
    revoked: "Revoked",
    suspended: "Suspended",
    blocked: "Blocked",
    not_started: "Not started",
    expired: "Expired",
    in_grace: "Grace period",
    inactive: "Not activated",
    active: "Active",
  },
  causes: {
    order: "By a change of the order",
    staff: "By staff",
    manager: "By a license manager",
    dispute: "By a payment dispute",
  },
  history: {
    open: "History",
    title: "License history",
    hint: "What happened to the licenses of this order, newest first.",
    empty: "Nothing has happened yet.",
  },
  actors: {
    system: "Automatic",
    staff: "Staff",
    customer: "Customer",
    manager: "License manager",
    program: "Application",
  },
  events: {
    license: {
      issued_one: "{{count, number}} license issued",
      issued_other: "{{count, number}} licenses issued",
      resized_one: "Seats of {{count, number}} license changed",
      resized_other: "Seats of {{count, number}} licenses changed",
      suspended_one: "{{count, number}} license suspended",
      suspended_other: "{{count, number}} licenses suspended",
      revoked_one: "{{count, number}} license revoked",
      revoked_other: "{{count, number}} licenses revoked",
      reinstated_one: "{{count, number}} license reinstated",
      reinstated_other: "{{count, number}} licenses reinstated",
      revealed_one: "Key of {{count, number}} license revealed",
      revealed_other: "Keys of {{count, number}} licenses revealed",
    },
    order: {
      policies_applied: "Policies applied to the order",
      mail_sent: "Mail with the licenses sent",
    },
  },
}
