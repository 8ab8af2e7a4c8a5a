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
      perSeat: "per seat",
      emptyHint:
        "Numbers marked “per seat” are the default: a license with ten seats may do it ten times as often. A number that you set holds as it stands, and an empty field is no limit. Removals count per order, the other tasks per license. What programs do counts as well: without a limit on removals several computers could take turns on one seat.",
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
        "Everything is allowed within the default limits for each seat, and nothing once a subscription has expired.",
    },
    ownerResets: {
      title: "Lost computers",
      hint: "An owner whose computer is lost or broken has no removal code. How many computers of one license they may reset on their own in twelve months: each reset counts as a transfer, stands in the history, and is told to the owner by mail. A computer with a machine file keeps its seat until the file ends.",
      perYear: "Resets in twelve months, for each license",
      none: "0 = owners reset nothing by themselves.",
      range: "A whole number from 0 to {{max}}.",
      defaultTitle: "Set lost computers back to default?",
      defaultDescription: "Owners may reset two computers of a license in twelve months.",
    },
    locking: {
      title: "Changed computers",
      hint: "Which parts may have changed when a computer is reactivated. Programs with a rule of their own do not follow this one.",
      defaultTitle: "Set changed computers back to default?",
      defaultDescription: "Any part may have changed, but at most one of the hardware.",
    },
  },
}
