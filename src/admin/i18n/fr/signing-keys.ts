/** Settings → Licensing: the keys that sign. */
export const signingKeys = {
  signingKeys: {
    title: "Clés de signature",
    hint: "Fichiers hors ligne, réponses signées et liste de révocation sont signés avec la clé actuelle ; les programmes les vérifient avec sa partie publique.",
    columns: {
      key: "Clé et empreinte",
      status: "État",
      since: "Depuis",
      until: "Publiée jusqu'au",
      publicKey: "Clé publique",
      acts: "Actions",
    },
    status: { current: "Actuelle", retiring: "En retrait", retired: "Retirée" },
    copy: "Copier la clé publique en {{form}}",
    rotate: {
      menu: "Renouveler",
      title: "Signer avec une nouvelle clé ?",
      description:
        "Désormais une nouvelle clé signe. Les programmes qui lisent les clés publiques de cette boutique continuent d'eux-mêmes. Ceux qui contiennent l'ancienne clé publique refusent tout ce qui est signé désormais, jusqu'à ce qu'une mise à jour leur apporte aussi la nouvelle. Ce qui a été signé avant reste bon tant que l'ancienne clé est publiée.",
      confirm: "Renouveler",
      overlap: "L'ancienne clé reste publiée pendant",
      overlapHint:
        "Choisissez plus long que la durée de vos fichiers hors ligne : ensuite leurs signatures sont refusées.",
      atOnce:
        "Seulement pour une clé divulguée : tous les fichiers, réponses et listes qu'elle a signés sont refusés aussitôt, ceux des clients payants aussi.",
      reason: "Motif",
      reasonHint: "Conservé dans l'historique.",
      done: "Une nouvelle clé signe maintenant ; tous les processus de la boutique suivent en une minute",
    },
    retire: {
      menu: "Retirer maintenant",
      title: "Ne plus publier cette clé ?",
      description:
        "Les programmes qui lisent les clés publiques refusent alors tout ce que {{kid}} a signé, les fichiers hors ligne des clients payants aussi. C'est irréversible.",
      confirm: "Retirer",
      done: "La clé n'est plus publiée",
    },
  },
}
