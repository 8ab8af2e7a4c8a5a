/** Settings → Licensing: self-service tasks, lost computers and changed computers. */
export const activationSettings = {
  activationSettings: {
    toDefault: "Back to default",
    tasks: {
      title: "Self-service",
      hint: "What customers, license managers and programs may do themselves, and how often in a calendar day and month (UTC). Your staff have no limits.",
      task: "Task",
      enabled: "Allowed",
      daily: "Per day",
      monthly: "Per month",
      noLimit: "No limit",
      perSeat: "per seat",
      emptyHint:
        "Numbers marked “per seat” are the default: a license with ten seats allows ten times as many. A number that you set is not multiplied by the seats, and an empty field means no limit. Removals count per order, the other tasks per license. Programs count as well: without a limit on removals several computers could take turns on one seat.",
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
        reactivate: "The same computer again",
        transfer: "Another computer takes over a seat",
        remove: "A seat becomes free",
      },
      defaultTitle: "Set self-service back to default?",
      defaultDescription:
        "Everything is allowed within the default limits for each seat, and nothing once a subscription has expired.",
    },
    ownerResets: {
      title: "Lost computers",
      hint: "An owner whose computer is lost or broken has no removal code. Set how many computers of one license they may reset in twelve months: each reset counts as a transfer, is recorded in the history, and is confirmed to the owner by mail. A computer with a machine file keeps its seat until the file ends.",
      perYear: "Resets in twelve months, for each license",
      none: "0 = owners cannot reset computers.",
      range: "A whole number from 0 to {{max}}.",
      defaultTitle: "Set lost computers back to default?",
      defaultDescription: "Owners may reset two computers per license in twelve months.",
    },
    locking: {
      title: "Changed computers",
      hint: "Which parts may have changed when a computer is reactivated. Programs with their own rule do not follow this one.",
      defaultTitle: "Set changed computers back to default?",
      defaultDescription: "Any part may have changed, but at most one of the hardware.",
    },
  },
}
