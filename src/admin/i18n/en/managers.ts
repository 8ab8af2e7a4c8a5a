import { en } from "../../../modules/licensing/messages/en/permissions"
import { permissionTexts } from "../permission-texts"

/** License managers: on the order page, and wherever they are shown. */
export const managers = {
  managers: {
    title: "License managers",
    empty:
      "Only the owner manages these licenses. Add somebody, such as the buyer's IT department, who can then manage them in the account area.",
    permissions: "Permissions",
    permissionsHint:
      "Managers see the order and activate, reactivate, transfer and remove computers. Tick what else they may do.",
    noPermissions: "No further permissions",
    addedByStaff: "Added by staff",
    addedByOwner: "Added by the customer",
    through: {
      customer: "Manages all orders of this customer",
      customer_group: "Manages all orders of the group {{group}}",
    },
    invitedUntil: "invitation until",
    status: { invited: "Invited", active: "Active", disabled: "Disabled" },
    fields: {
      email: "E-mail",
      first_name: "First name",
      last_name: "Last name",
      phone: "Phone",
    },
    add: {
      menu: "Add",
      title: "Add a license manager",
      description: "New managers get an invitation by mail and become active by accepting it.",
      save: "Add",
      active: "{{email}} now manages this order",
      invited: "{{email}} manages this order as soon as they accept their invitation",
      disabled: "The order was added; {{email}} is disabled and sees it once enabled",
    },
    edit: { title: "Edit permissions", done: "The permissions were saved" },
    invite: {
      again: "Invite again",
      sent: "{{email}} was invited by mail",
      notSent: "The invitation could not be sent",
      noLink: "The shop has no address for invitations; set it in the shop's configuration.",
    },
    remove: {
      menu: "Remove",
      title: "Remove {{email}}?",
      description: "From their next click they no longer see this order.",
      done: "The license manager was removed",
    },
    link: {
      title: "Invitation of {{email}}",
      description:
        "No mail was sent. Pass this link on yourself; it works once and is shown only now.",
      copy: "Copy the link",
      close: "Done",
    },
    permission: permissionTexts(en),
  },
}
