/** Settings → Licensing: self-service tasks, and computers that changed. */
export const activationSettings = {
  activationSettings: {
    toDefault: "Back to default",
    tasks: {
      title: "Self-service",
      hint: "What customers, license managers and programs may do themselves, and how often in a calendar day and month (UTC). Your staff are not bound by it.",
      task: "Task",
      enabled: "Allowed",
      daily: "Per day",
      monthly: "Per month",
      noLimit: "No limit",
      emptyHint:
        "An empty field is no limit. Removals count per order, the other tasks per license.",
      cell: "{{task}}, {{state}}: {{what}}",
      states: {
        no_subscription: "No subscription",
        valid: "Valid subscription",
        expired: "Expired subscription",
      },
      names: {
        activate: "Activate",
        reactivate: "Reactivate",
        transfer: "Transfer",
        remove: "Remove",
      },
      hints: {
        activate: "A computer takes a free seat",
        reactivate: "The same computer anew",
        transfer: "Another computer takes a seat over",
        remove: "A seat becomes free",
      },
      defaultTitle: "Set self-service back to default?",
      defaultDescription:
        "Everything is allowed without limits, and nothing once a subscription has expired.",
    },
    locking: {
      title: "Changed computers",
      hint: "Which parts may have changed when a computer is reactivated. Programs with a rule of their own do not follow this one.",
      defaultTitle: "Set changed computers back to default?",
      defaultDescription: "Any part may have changed, but at most one of the hardware.",
    },
  },
}
