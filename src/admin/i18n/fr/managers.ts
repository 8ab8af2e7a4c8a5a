import { fr } from "../../../modules/licensing/messages/fr/permissions"
import { permissionTexts } from "../permission-texts"

/** License managers: on the order page, and wherever they are shown. */
export const managers = {
  managers: {
    title: "Gestionnaires de licences",
    empty:
      "Personne d'autre que le titulaire ne gère ces licences. Ajoutez quelqu'un, par exemple le service informatique de l'acheteur, qui se débrouille alors seul dans l'espace client.",
    permissions: "Permissions",
    permissionsHint:
      "Les gestionnaires voient la commande et activent, réactivent, transfèrent et retirent. Cochez ce qu'ils peuvent faire de plus.",
    noPermissions: "Pas d'autre permission",
    addedByStaff: "Ajouté par l'équipe",
    addedByOwner: "Ajouté par le client",
    through: {
      customer: "Gère toutes les commandes de ce client",
      customer_group: "Gère toutes les commandes du groupe {{group}}",
    },
    invitedUntil: "invitation jusqu'au",
    status: { invited: "Invité", active: "Actif", disabled: "Désactivé" },
    fields: {
      email: "E-mail",
      first_name: "Prénom",
      last_name: "Nom",
      phone: "Téléphone",
    },
    add: {
      menu: "Ajouter",
      title: "Ajouter un gestionnaire de licences",
      description:
        "Qui n'est pas encore gestionnaire reçoit une invitation et est actif dès qu'il l'accepte.",
      save: "Ajouter",
      active: "{{email}} gère maintenant cette commande",
      invited: "{{email}} gère cette commande dès que son invitation est acceptée",
      disabled: "La commande a été ajoutée ; {{email}} est désactivé et la voit une fois réactivé",
    },
    edit: { title: "Modifier les permissions", done: "Les permissions ont été enregistrées" },
    invite: {
      again: "Inviter à nouveau",
      sent: "{{email}} a été invité par e-mail",
      notSent: "L'invitation n'a pas pu être envoyée",
      noLink:
        "La boutique n'a pas encore d'adresse pour les invitations ; elle s'indique dans sa configuration.",
    },
    remove: {
      menu: "Retirer",
      title: "Retirer {{email}} ?",
      description: "Cette personne ne voit plus la commande dès son prochain clic.",
      done: "Le gestionnaire de licences a été retiré",
    },
    link: {
      title: "Invitation de {{email}}",
      description:
        "Aucun e-mail n'a été envoyé. Remettez vous-même ce lien ; il fonctionne une fois et n'est affiché que maintenant.",
      copy: "Copier le lien",
      close: "Terminé",
    },
    permission: permissionTexts(fr),
  },
}
