/** Settings → Licensing. */
export const settings = {
  settings: {
    title: "Licences",
    subtitle: "Ce qui vaut pour toutes les licences de cette boutique.",
    saved: "Les réglages ont été enregistrés",
    mail: {
      title: "E-mails avec des licences",
      hint: "Quand une commande est entièrement émise, son acheteur reçoit un e-mail.",
      sending: "E-mails",
      on: "Activés",
      off: "Désactivés dans la configuration de la boutique",
      provider: "Fournisseur d'e-mail",
      providerFound: "Connecté",
      providerMissing: "Absent",
      providerHint:
        "Aucun fournisseur de notifications ne sert le canal de ces e-mails : aucun n'est envoyé. Ajoutez-en un dans la configuration de la boutique.",
      keys: "Clés de licence dans les e-mails",
      keysHint:
        "Un e-mail avec des clés est lu par qui ouvre la boîte, et les clés entières figurent alors aussi dans la table des notifications de la boutique. Sans clés l'e-mail renvoie au compte.",
      option: "Selon la configuration",
      include: "Clés entières",
      exclude: "Pas de clés",
      now: "Actuellement : {{choice}}",
      nowByOption: "Actuellement : {{choice}}, selon la configuration de la boutique",
      confirmTitle: "Envoyer des clés entières par e-mail ?",
      confirmDescription:
        "Dès le prochain e-mail, des clés entières quittent cette boutique non chiffrées et sont gardées dans la table des notifications. Les e-mails envoyés avant restent tels quels.",
      confirm: "Envoyer les clés",
    },
    dataKeys: {
      title: "Chiffrement des clés",
      hint: "Clés et signatures sont chiffrées avec deux clés de données aléatoires, que le secret de la boutique enveloppe.",
      created: "Clés de données créées",
      rewrapped: "Dernier changement du secret",
      never: "Jamais",
      unknown: "Avant que cela ne soit retenu",
      howTo: "Changer le secret",
      steps: {
        script: "Exécutez ceci sur le serveur, le secret actuel étant encore configuré :",
        configure: "Puis configurez le nouveau secret et redémarrez chaque processus.",
      },
      safe: "Seule l'enveloppe des clés de données change : aucune clé de licence ne change, et les processus en cours continuent.",
    },
    reveal: {
      title: "Affichage des clés",
      hint: "Clés, signatures et exports avec clés sont masqués jusqu'à ce que quelqu'un les demande ; chaque fois est retenue.",
      rule: "Qui peut afficher",
      everyone: "Toute l'équipe",
      option: "Qui la configuration de la boutique le permet",
      everyoneHint: "Cela se restreint dans la configuration de la boutique.",
    },
    rekey: {
      title: "Nouvelles clés",
      hint: "Le personnel donne une nouvelle clé à une licence quand l’actuelle a été divulguée.",
      byOwner: "Les propriétaires aussi",
      byOwnerHint:
        "Les propriétaires d’une commande remplacent eux-mêmes les clés de leurs licences, chacune trois fois par jour. Les gestionnaires ne le peuvent pas.",
      defaultTitle: "De nouveau seulement le personnel ?",
      defaultDescription:
        "Les propriétaires ne se voient plus proposer de nouvelles clés ; celles qu’ils ont restent.",
    },
  },
}
