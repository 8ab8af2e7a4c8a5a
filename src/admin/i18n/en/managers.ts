import { en } from "../../../modules/licensing/messages/en/permissions"
import { permissionTexts } from "../permission-texts"

/** License managers: on the order page, and wherever they are shown. */
export const managers = {
  managers: {
    title: "License managers",
    empty:
      "Nobody besides the owner manages these licenses. Add somebody, such as the buyer's IT, who then helps themselves in the account area.",
    permissions: "Permissions",
    permissionsHint:
      "Managers see the order and activate, reactivate, transfer and remove. Tick what else they may do.",
    noPermissions: "No further permissions",
    addedByStaff: "Added by staff",
    addedByOwner: "Added by the customer",
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
      description: "Who is no manager yet gets an invitation and is active once they accept it.",
      save: "Add",
      active: "{{email}} manages this order now",
      invited: "{{email}} manages this order as soon as they accept their invitation",
      disabled: "The order was added; {{email}} is disabled and sees it once they are enabled",
    },
    edit: { title: "Edit permissions", done: "The permissions were saved" },
    invite: {
      again: "Invite again",
      sent: "{{email}} was invited by mail",
      notSent: "The invitation could not be sent",
      noLink: "The shop has no address for invitations yet; its configuration names it.",
    },
    remove: {
      menu: "Remove",
      title: "Remove {{email}}?",
      description: "They see this order no more, from their next click on.",
      done: "The license manager was removed",
    },
    link: {
      title: "Invitation of {{email}}",
      description:
        "No mail was sent. Hand this link over yourself; it works once and is shown only now.",
      copy: "Copy the link",
      close: "Done",
    },
    permission: permissionTexts(en),
  },
}
