/** The License managers section, and its part of the settings. */
export const managerSection = {
  managerList: {
    subtitle: "People who manage the licenses of orders, within what you permit.",
    invite: "Invite",
    inviteHint:
      "They get an invitation by mail and are active once they accept it. Orders are added on their page or on the page of an order.",
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
    noInvitation: "No invitation is open: invite again",
    handled: "Licenses handled",
    handledOf: "{{handled, number}} so far, {{total, number}} in their orders now",
    byStaff: "Staff",
    byCustomer: "Customer",
    edit: { title: "Edit license manager" },
    disable: {
      menu: "Disable",
      title: "Disable {{email}}?",
      description:
        "They see none of their orders from their next click on, and an open invitation is dead. Orders and permissions are kept.",
      done: "{{email}} is disabled",
    },
    enable: {
      menu: "Enable",
      title: "Enable {{email}}?",
      description:
        "They see their orders again at once. Somebody who has never accepted needs a new invitation.",
      done: "{{email}} is enabled",
    },
    delete: {
      title: "Delete {{email}}?",
      description_one:
        "They lose {{count}} order, with permissions and quotas, from their next click on. What they did stays in the histories. Their customer account stays too.",
      description_other:
        "They lose {{count}} orders, with permissions and quotas, from their next click on. What they did stays in the histories. Their customer account stays too.",
      done: "{{email}} was deleted",
    },
    permissions: {
      title: "Usual permissions",
      hint: "They get these with further orders. What they may do on an order is changed there.",
      fieldHint:
        "Ticked for every further order; orders that they manage already keep what was granted there.",
    },
    orders: {
      title: "Orders",
      hint: "Whose licenses they manage, and what they may do there.",
      empty: "They manage no order yet.",
      add: "Add order",
      addTitle: "Add an order",
      addedBy: "By",
      findHint: "Search by order number or e-mail. It must hold licenses, or be about to.",
      removeTitle: "Take order #{{number}} away?",
      removed: "Order #{{number}} was taken away",
    },
    licenses: {
      title: "Licenses",
      hint: "Licenses of their orders, the newest first.",
      empty: "None of their orders holds a license.",
    },
    quotas: {
      title: "Quotas",
      hint: "How many licenses of each policy they may issue in all, over all their orders.",
      empty: "They may issue nothing: no policy has a quota.",
      granted: "Granted",
      used: "Issued",
      left: "Left",
      edit: "Edit quotas",
      editHint:
        "In all, over all their orders. What was issued stays counted. To issue they also need the permission on the order.",
      add: "Add a policy",
      usedHint: "Issued so far: {{count, number}}",
      remove: "Remove the quota of {{name}}",
      done: "The quotas were saved",
    },
    activity: {
      title: "Activity",
      hint: "What they did, and what was changed about them, newest first.",
    },
  },
  managerSettings: {
    title: "License managers",
    hint: "What somebody may do who is added to an order, unless you tick otherwise there.",
    defaults: "Permissions of new managers",
    defaultsHint: "Ticked for a new license manager. Who is one already keeps what they have.",
    distribution: "Distribution",
    distributionHint:
      "Managers may hand out licenses: issuing becomes a permission, within a quota for each policy that you set on the manager's page. Switched off it stops at once.",
    defaultTitle: "Set the default again?",
    defaultDescription:
      "New managers then reset devices and licenses, and distribution is switched off.",
  },
}
