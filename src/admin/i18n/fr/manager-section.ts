/** The License managers section, and its part of the settings. */
export const managerSection = {
  managerList: {
    subtitle: "Des personnes qui gèrent les licences de commandes, dans ce que vous permettez.",
    invite: "Inviter",
    inviteHint:
      "La personne reçoit une invitation par e-mail et est active dès qu'elle l'accepte. Les commandes s'ajoutent sur sa page ou sur celle d'une commande.",
    empty: "Pas encore de gestionnaires de licences",
    emptyHint: "Invitez quelqu'un ici, ou ajoutez-le sur la page d'une commande.",
    orders: "Commandes",
    added: "Ajouté",
    invited: "Dernière invitation",
    accepted: "Acceptée",
  },
  managerPage: {
    account: "Compte",
    openAccount: "Compte client",
    noAccount: "Pas encore : l'invitation n'a pas été acceptée",
    inviteExpires: "Invitation jusqu'au",
    noInvitation: "Aucune invitation en cours : invitez à nouveau",
    handled: "Licences traitées",
    handledOf: "{{handled, number}} jusqu'ici, {{total, number}} dans ses commandes actuelles",
    byStaff: "Équipe",
    byCustomer: "Client",
    edit: { title: "Modifier le gestionnaire de licences" },
    disable: {
      menu: "Désactiver",
      title: "Désactiver {{email}} ?",
      description:
        "Cette personne ne voit plus aucune de ses commandes dès son prochain clic, et une invitation en cours est sans effet. Commandes et permissions sont conservées.",
      done: "{{email}} est désactivé",
    },
    enable: {
      menu: "Réactiver",
      title: "Réactiver {{email}} ?",
      description:
        "Cette personne revoit ses commandes tout de suite. Qui n'a jamais accepté a besoin d'une nouvelle invitation.",
      done: "{{email}} est réactivé",
    },
    delete: {
      title: "Supprimer {{email}} ?",
      description_one:
        "Cette personne perd {{count}} commande, avec permissions et quotas, dès son prochain clic. Ce qu'elle a fait reste dans les historiques. Son compte client reste aussi.",
      description_other:
        "Cette personne perd {{count}} commandes, avec permissions et quotas, dès son prochain clic. Ce qu'elle a fait reste dans les historiques. Son compte client reste aussi.",
      done: "{{email}} a été supprimé",
    },
    permissions: {
      title: "Permissions habituelles",
      hint: "Reçues avec de nouvelles commandes. Ce qui est permis sur une commande se change là-bas.",
      fieldHint:
        "Cochées pour chaque nouvelle commande ; les commandes déjà gérées gardent ce qui y a été accordé.",
    },
    orders: {
      title: "Commandes",
      hint: "De quelles commandes les licences sont gérées, et ce qui y est permis.",
      empty: "Aucune commande gérée pour l'instant.",
      add: "Ajouter une commande",
      addTitle: "Ajouter une commande",
      addedBy: "Par",
      findHint:
        "Cherchez par numéro de commande ou e-mail. Elle doit avoir des licences, ou être sur le point d'en avoir.",
      removeTitle: "Retirer la commande #{{number}} ?",
      removed: "La commande #{{number}} a été retirée",
    },
    scopes: {
      title: "Clients et groupes",
      hint: "Toutes leurs commandes sont gérées, futures comprises.",
      empty:
        "Avec un client ou un groupe de clients, toutes ses commandes sont gérées, futures comprises.",
      addTitle: "Ajouter un client ou un groupe",
      whose: "Commandes de qui",
      customer: "Client",
      customerHint: "Toutes les commandes d'un client.",
      customer_group: "Groupe de clients",
      customer_groupHint: "Toutes les commandes de ses membres du moment.",
      gone: "Groupe supprimé",
      added: "Ces commandes sont maintenant gérées",
      removeTitle: "Retirer {{name}} ?",
      removeHint:
        "Dès le prochain clic, ces commandes ne sont plus visibles. Celles accordées une par une restent.",
      removed: "Retiré",
    },
    licenses: {
      title: "Licences",
      hint: "Licences de ses commandes, les plus récentes d'abord.",
      empty: "Aucune de ses commandes n'a de licence.",
    },
    quotas: {
      title: "Quotas",
      hint: "Combien de licences de chaque règle peuvent être émises en tout, sur toutes ses commandes.",
      empty: "Rien ne peut être émis : aucune règle n'a de quota.",
      granted: "Accordé",
      used: "Émis",
      promised: "Partagées",
      reset: "Remettre à 0 les licences émises",
      left: "Restant",
      edit: "Modifier les quotas",
      editHint:
        "En tout, sur toutes ses commandes. Ce qui a été émis reste compté. Pour émettre il faut aussi la permission sur la commande.",
      add: "Ajouter une règle",
      usedHint: "Émises jusqu'ici : {{count, number}}",
      remove: "Supprimer le quota de {{name}}",
      done: "Les quotas ont été enregistrés",
    },
    activity: {
      title: "Activité",
      hint: "Ce que cette personne a fait et ce qui a été changé à son sujet, le plus récent d'abord.",
    },
  },
  distributionPage: {
    title: "Distribution",
    hint: "Ce que les gestionnaires ont émis sur leurs quotas, par mois.",
    off: "La distribution est désactivée dans les réglages. Les quotas sont conservés.",
    month: "Mois (UTC)",
    manager: "Gestionnaire",
    policy: "Politique",
    issued: "Émises",
    givenBack: "Rendues",
    deletedManager: "Gestionnaire supprimé",
    period: "Période",
    months_one: "Dernier mois",
    months_other: "{{count, number}} derniers mois",
    export: "Exporter en CSV",
    fileName: "distribution",
    exported: "Le fichier a été téléchargé",
    notExported: "Le fichier n'a pas pu être téléchargé",
    empty: "Rien n'a été émis pendant ces mois.",
  },
  managerSettings: {
    title: "Gestionnaires de licences",
    hint: "Ce que peut faire qui est ajouté à une commande, sauf si vous y cochez autre chose.",
    defaults: "Permissions des nouveaux gestionnaires",
    defaultsHint: "Cochées pour un nouveau gestionnaire. Qui l'est déjà garde ce qu'il a.",
    distribution: "Distribution",
    distributionHint:
      "Les gestionnaires peuvent distribuer des licences : émettre devient une permission, dans un quota par règle que vous fixez sur la page du gestionnaire. Désactivée, elle s'arrête aussitôt.",
    quotaReturnDays: "Rendre le quota pendant",
    quotaReturnDaysHint:
      "Une commande annulée ou une licence supprimée rend le quota si elle date d'au plus ce délai. 0 = jamais.",
    days: "jours",
    defaultTitle: "Rétablir la valeur par défaut ?",
    defaultDescription:
      "Les nouveaux gestionnaires réinitialisent alors appareils et licences, et la distribution est désactivée.",
  },
}
