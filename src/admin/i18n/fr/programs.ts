/** License programs: their list, page and forms. */
export const programs = {
  programs: {
    title: "Programmes",
    subtitle:
      "Les applications que vous vendez et qui vérifient leurs licences auprès de cette boutique.",
    create: "Créer un programme",
    createHint:
      "Un programme par application qui vérifie des licences. Il reçoit sa propre signature secrète.",
    edit: "Modifier le programme",
    created: "{{name}} a été créé",
    empty: "Pas encore de programmes",
    emptyHint:
      "Créez-en un pour chaque application que vous vendez. Les règles se font pour un programme.",
    codeHint: "Ce que l'application envoie à chaque demande. Il ne peut jamais être changé.",
    serialsEnabled: "Numéros de série",
    serialsEnabledHint: "Des numéros de série peuvent être créés et échangés pour ce programme.",
    serialSelfService: "Les clients échangent eux-mêmes les numéros de série",
    serialSelfServiceHint:
      "Ils les saisissent dans le portail ou sur votre site. Sans cela personne ne peut les échanger.",
    serials: {
      title: "Numéros de série",
      off: "Non utilisés",
      paused: "Non échangés pour l'instant",
      selfService: "Échangés par les clients eux-mêmes",
    },
    locking: {
      title: "Ordinateurs modifiés",
      own: "Règle propre pour les ordinateurs modifiés",
      ownHint:
        "Quelles parties d'un ordinateur peuvent avoir changé quand il est activé à nouveau. Désactivé : la règle de la boutique.",
      changeable: "Peut avoir changé",
      changeableHint: "Un changement de toute autre chose fait refuser l'ordinateur.",
      maxHardware: "Parties matérielles changées au plus",
      maxHardwareHint: "De 0 à {{max}} ; compte toutes les parties matérielles ensemble.",
      shopDefault: "La règle de la boutique",
      summary_one: "{{locks}} ; au plus {{count}} partie matérielle",
      summary_other: "{{locks}} ; au plus {{count}} parties matérielles",
    },
    deactivate: {
      title: "Désactiver {{name}} ?",
      description:
        "Rien de nouveau n'est émis pour un programme inactif. Vous pouvez le réactiver à tout moment.",
      done: "{{name}} est inactif",
    },
    activate: {
      title: "Activer {{name}} ?",
      description: "Les ventes émettent à nouveau des licences de ce programme.",
      done: "{{name}} est actif",
    },
    delete: {
      title: "Supprimer {{name}} ?",
      description:
        "Sa signature est perdue pour de bon : les applications construites avec elle cessent de fonctionner. Un programme qui a des règles ne peut pas être supprimé ; désactivez-le.",
      done: "{{name}} a été supprimé",
    },
  },
  locks: {
    hd_volume: "Volume du disque",
    os: "Système d'exploitation",
    hd_serial: "Numéro de série du disque",
    optical: "Lecteur optique",
    net: "Carte réseau",
    cpu: "Processeur",
    bios: "BIOS",
  },
  features: {
    ownTerms: "Conditions propres à {{name}}",
    validFor: "Active pendant",
    asLicense: "Aussi longtemps que la licence",
    until: "jusqu’au {{date}}",
    endedOn: "terminée le {{date}}",
    noSeats: "Autant que pour la licence",
    endsOn: "Se termine le",
    countUses: "Compter les utilisations de {{name}}",
    title: "Fonctionnalités",
    hint: "Ce que les licences de ce programme peuvent activer. Les règles choisissent parmi elles.",
    empty:
      "Pas encore de fonctionnalités. Ajoutez celles que les licences peuvent activer une à une.",
    edit: "Modifier les fonctionnalités",
    saved: "Les fonctionnalités ont été enregistrées",
    rule: "Le code et le bit d'une fonctionnalité ne servent jamais à une autre : on retire une fonctionnalité, on ne la supprime pas. Les licences qui ont une fonctionnalité retirée la gardent.",
    add: "Ajouter une fonctionnalité",
    new: "Nouvelle",
    offered: "Proposée",
    retired: "Retirée",
    retiredName: "{{name}} (retirée)",
    retire: "Retirer {{name}}",
    removeNew: "Supprimer cette nouvelle fonctionnalité",
    bit: "Bit",
    noBit: "Pas de bit",
    codeHint: "Ce que l'application demande. Il ne peut jamais être changé.",
    bitHint:
      "Place dans un code d'activation saisi, de 0 à {{max}}. Sans bit la fonctionnalité ne vaut qu'en ligne et dans des fichiers de licence. Il ne peut jamais être changé.",
  },
  signature: {
    title: "Signature de l'application",
    hint: "Le secret intégré à votre application. Qui l'a peut créer des codes d'activation saisis de ce programme.",
    reveal: "Afficher la signature",
    hide: "Masquer",
    copy: "Copier la signature",
    confirmTitle: "Afficher la signature ?",
    confirmDescription:
      "Elle est affichée sur cette page jusqu'à ce que vous la quittiez. Il est retenu qui l'a affichée et quand.",
  },
}
