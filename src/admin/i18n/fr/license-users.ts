/** The users of licenses for named users. */
export const licenseUsers = {
  users: {
    title: "Utilisateurs",
    used: "{{used, number}} places prises sur {{max, number}}",
    usedUnlimited_one: "{{count, number}} place prise",
    usedUnlimited_other: "{{count, number}} places prises",
    search: "Chercher des utilisateurs",
    export: "Exporter en CSV",
    assign: "Affecter des utilisateurs",
    empty:
      "Personne n’est encore affecté. Affectez des utilisateurs par leur adresse e-mail : chacun reçoit une invitation.",
    notFound: "Aucun utilisateur trouvé.",
    assignedAt: "affecté",
    invitedUntil: "invité, jusqu’au",
    linkUntil: "nouveau mot de passe possible jusqu’au",
    notMailed: "aucune invitation n’a été envoyée",
    assignTitle: "Affecter des utilisateurs",
    assignDescription:
      "Un utilisateur, ou autant que vous voulez d’une liste. Qui n’a pas encore accepté d’invitation en reçoit une.",
    email: "E-mail",
    firstName: "Prénom",
    lastName: "Nom",
    list: "Liste des utilisateurs",
    listHint:
      "Une adresse par ligne, aussi « Ada Lovelace <ada@societe.fr> », ou les lignes d’un tableur avec les noms dans d’autres colonnes.",
    file: "Lire un fichier CSV ou texte",
    nobody: "Indiquez une adresse ou une liste.",
    back: "Retour à la liste",
    assigned_one: "{{count, number}} utilisateur affecté.",
    assigned_other: "{{count, number}} utilisateurs affectés.",
    invitedToo_one: "{{count, number}} invitation est en route.",
    invitedToo_other: "{{count, number}} invitations sont en route.",
    others_one: "{{count, number}} ligne n’a rien changé :",
    others_other: "{{count, number}} lignes n’ont rien changé :",
    line: "Ligne {{line}}, {{email}} : {{fault}}",
    lines: {
      ASSIGNED: "affecté",
      ALREADY_ASSIGNED: "est déjà affecté",
      USER_DISABLED: "est désactivé ; activez-le d’abord",
      USERS_FULL: "aucune place n’est libre",
      EMAIL_INVALID: "ne contient aucune adresse e-mail",
      DUPLICATE: "figure deux fois dans la liste",
      MALFORMED: "est illisible",
    },
    newPassword: "Nouveau mot de passe",
    newPasswordHint: "Au moins 8 caractères.",
    acts: {
      invite: {
        menu: "Renvoyer l’invitation",
        name: "Renvoyer",
        title: "Renvoyer l’invitation à {{name}} ?",
        description: "Le lien de l’e-mail précédent ne sert plus.",
        done: "L’invitation a été envoyée à {{name}}",
      },
      "password-link": {
        menu: "Envoyer un lien de mot de passe",
        name: "Envoyer",
        title: "Envoyer à {{name}} un lien pour un nouveau mot de passe ?",
        description:
          "Il sert une seule fois. Le mot de passe reste le même jusqu’à ce qu’un autre soit défini.",
        done: "Le lien a été envoyé à {{name}}",
      },
      "set-password": {
        menu: "Définir un mot de passe",
        name: "Définir",
        title: "Définir un mot de passe pour {{name}} ?",
        description:
          "La personne en est avertie par e-mail et déconnectée. Avant que son programme ne la connecte, elle en définit un autre par le lien de cet e-mail.",
        done: "Le mot de passe de {{name}} est défini",
      },
      "sign-out": {
        menu: "Déconnecter partout",
        name: "Déconnecter",
        title: "Déconnecter {{name}} partout ?",
        description:
          "Chaque programme où cet utilisateur est connecté lui demande de se reconnecter au prochain appel.",
        done: "{{name}} est déconnecté",
      },
      disable: {
        menu: "Désactiver",
        name: "Désactiver",
        title: "Désactiver {{name}} ?",
        description:
          "Dès le prochain appel de son programme, cet utilisateur n’utilise plus aucune licence du propriétaire. Il garde ses places.",
        done: "{{name}} est désactivé",
      },
      enable: {
        menu: "Activer",
        name: "Activer",
        title: "Activer {{name}} ?",
        description: "L’utilisateur peut de nouveau utiliser les licences qui lui sont affectées.",
        done: "{{name}} est activé",
      },
      unassign: {
        menu: "Retirer la licence",
        name: "Retirer",
        title: "Retirer cette licence à {{name}} ?",
        description:
          "Sa place est libre aussitôt et son programme s’arrête au prochain appel. Vous pouvez l’affecter de nouveau.",
        done: "{{name}} n’a plus cette licence",
      },
    },
  },
}
