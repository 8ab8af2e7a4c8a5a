/** The License managers section, and its part of the settings. */
export const managerSection = {
  managerList: {
    subtitle: "People who manage the licenses of orders, with the permissions that you grant.",
    invite: "Invite",
    inviteHint:
      "They get an invitation by mail and become active by accepting it. Add orders on their page or on the page of an order.",
    empty: "No license managers yet",
    emptyHint: "Invite somebody here, or add them on the page of an order.",
    orders: "Orders",
    added: "Added",
    invited: "Last invited",
    accepted: "Accepted",
  },
  managerPage: {
    account: "Account",
    openAccount: "Customer account",
    noAccount: "None yet: the invitation has not been accepted",
    inviteExpires: "Invitation until",
    noInvitation: "No open invitation: invite again",
    handled: "Licenses handled",
    handledOf: "{{handled, number}} so far, {{total, number}} in their orders now",
    byStaff: "Staff",
    byCustomer: "Customer",
    edit: { title: "Edit license manager" },
    disable: {
      menu: "Disable",
      title: "Disable {{email}}?",
      description:
        "From their next click they see none of their orders, and an open invitation stops working. Orders and permissions are kept.",
      done: "{{email}} is disabled",
    },
    enable: {
      menu: "Enable",
      title: "Enable {{email}}?",
      description:
        "They see their orders again at once. Managers who never accepted need a new invitation.",
      done: "{{email}} is enabled",
    },
    delete: {
      title: "Delete {{email}}?",
      description_one:
        "From their next click they lose {{count}} order, with permissions and quotas. Their acts stay in the histories, and their customer account stays.",
      description_other:
        "From their next click they lose {{count}} orders, with permissions and quotas. Their acts stay in the histories, and their customer account stays.",
      done: "{{email}} was deleted",
    },
    permissions: {
      title: "Usual permissions",
      hint: "They get these with further orders. Permissions on an existing order are changed there.",
      fieldHint:
        "Ticked for every further order; orders that they already manage keep their permissions.",
    },
    orders: {
      title: "Orders",
      hint: "The orders whose licenses they manage, and what they may do there.",
      empty: "They manage no orders yet.",
      add: "Add order",
      addTitle: "Add an order",
      addedBy: "By",
      findHint: "Search by order number or e-mail. The order must have licenses, or be about to.",
      removeTitle: "Remove order #{{number}}?",
      removed: "Order #{{number}} was removed",
    },
    licenses: {
      title: "Licenses",
      hint: "Licenses of their orders, newest first.",
      empty: "None of their orders has a license.",
    },
    quotas: {
      title: "Quotas",
      hint: "How many licenses of each policy they may issue in total, over all their orders.",
      empty: "They cannot issue licenses: no policy has a quota.",
      granted: "Granted",
      used: "Issued",
      promised: "Shared",
      reset: "Set the issued licenses to 0",
      left: "Left",
      edit: "Edit quotas",
      editHint:
        "In total, over all their orders. Issued licenses stay counted. To issue, they also need the permission on the order.",
      add: "Add a policy",
      usedHint: "Issued so far: {{count, number}}",
      remove: "Remove the quota of {{name}}",
      done: "The quotas were saved",
    },
    activity: {
      title: "Activity",
      hint: "Their acts, and changes to them, newest first.",
    },
  },
  distributionPage: {
    title: "Distribution",
    hint: "What license managers issued out of their quotas, by month.",
    off: "Distribution is switched off in the settings. Quotas are kept.",
    month: "Month (UTC)",
    manager: "Manager",
    policy: "Policy",
    issued: "Issued",
    givenBack: "Given back",
    deletedManager: "Deleted manager",
    period: "Period",
    months_one: "Last month",
    months_other: "Last {{count, number}} months",
    export: "Export as CSV",
    fileName: "distribution",
    exported: "The file was downloaded",
    notExported: "The file could not be downloaded",
    empty: "Nothing was issued in these months.",
  },
  managerSettings: {
    title: "License managers",
    hint: "What new managers of an order may do, unless you tick otherwise there.",
    defaults: "Permissions of new managers",
    defaultsHint: "Ticked for a new license manager. Existing managers keep their permissions.",
    distribution: "Distribution",
    distributionHint:
      "Managers may hand out licenses: issuing becomes a permission, within a quota for each policy that you set on the manager's page. Switching it off stops it at once.",
    quotaReturnDays: "Give quota back for",
    quotaReturnDaysHint:
      "A canceled order or a deleted license gives the manager's quota back if it was issued at most so long ago. 0 = never.",
    days: "days",
    defaultTitle: "Set back to default?",
    defaultDescription:
      "New managers then reset devices and licenses, and distribution is switched off.",
  },
}
