/** Files that work without a connection, and computers that have none. */
export const offline = {
  offline: {
    title: "Fichiers hors ligne",
    hint: "Des fichiers avec lesquels le programme fonctionne sans connexion. Tant qu'un fichier de machine n'est pas terminé ou rendu, son ordinateur garde sa place.",
    notAllowed: "Cette licence ne donne pas de fichiers hors ligne.",
    empty: "Aucun fichier n'a été remis",
    emptyHint:
      "Créez un fichier pour un ordinateur ci-dessus ou pour n'importe lequel ; ou répondez à la demande d'un ordinateur sans connexion.",
    emptyHintMachines:
      "Créez un fichier pour un ordinateur ci-dessus, ou répondez à la demande d'un ordinateur sans connexion.",
    licenseFiles_one:
      "1 fichier de licence pour n'importe quel ordinateur a été remis ; pas encore terminé : {{out}}.",
    licenseFiles_other:
      "{{count}} fichiers de licence pour n'importe quel ordinateur ont été remis ; pas encore terminés : {{out}}.",
    columns: {
      file: "Fichier",
      computer: "Ordinateur",
      issued: "Émis",
      ends: "Se termine",
      state: "État",
      acts: "Actions",
    },
    kind: { license: "Fichier de licence", machine: "Fichier de machine" },
    anyComputer: "N'importe quel ordinateur",
    state: { out: "Utilisé", returned: "Rendu", ended: "Terminé" },
    make: {
      menu: "Fichier hors ligne",
      licenseMenu: "Fichier de licence",
      title: "Fichier hors ligne pour {{name}}",
      licenseTitle: "Fichier de licence",
      description:
        "Le programme de cet ordinateur fonctionne avec le fichier, sans connexion, jusqu'à ce qu'il se termine. Il ne peut pas être rappelé.",
      licenseDescription:
        "Pour n'importe quel ordinateur : il ne prend pas de place, et quiconque l'a peut l'utiliser jusqu'à ce qu'il se termine. Il ne peut pas être rappelé.",
      save: "Créer le fichier",
    },
    fields: {
      days: "Jours",
      daysHint:
        "De 1 à {{max}} : aucun fichier ne dure plus que la licence ou sa règle ne le permet.",
      daysHintOne: "La licence ne permet pas plus d'un jour.",
      unit: "jours",
      algorithm: "Contenu",
      sealed: "Chiffré",
      sealedHint: "Seul un programme qui a la clé de licence peut le lire.",
      open: "Lisible",
      openHint: "Signé aussi, mais chacun peut le lire. Il ne contient pas la clé de licence.",
    },
    done: {
      title: "Le fichier est prêt",
      hint: "Le fichier se termine le {{date}}. Il n'est affiché que cette fois ; un autre peut être créé à tout moment.",
      activated: "L'ordinateur a été activé.",
      download: "Télécharger",
      copy: "Copier le fichier",
      showQr: "Afficher le code QR",
      showText: "Afficher le texte",
      qr: "Le fichier en code QR",
      noQr: "Le fichier est trop grand pour un code QR.",
      close: "Terminé",
    },
    receipt: {
      menu: "Saisir le reçu",
      title: "Saisir le reçu",
      description:
        "Le programme l'affiche quand il rend le fichier. La place se libère alors, et l'activation pour laquelle le fichier a été créé se termine.",
      field: "Reçu",
      fieldHint: "16 caractères, comme 1701-EA06-C06D-E773.",
      save: "Reprendre",
      done: "Le fichier a été rendu",
    },
    lost: {
      menu: "Reprendre sans reçu",
      title: "Reprendre le fichier sans reçu ?",
      description:
        "Pour un ordinateur perdu ou en panne. Sa place se libère ; s'il a encore le fichier, le programme y continue jusqu'à la fin du fichier.",
      confirm: "Reprendre",
    },
    request: {
      menu: "Répondre à une demande",
      title: "Répondre à un ordinateur sans connexion",
      description:
        "Le programme y crée une demande de licence, en texte, fichier ou code QR. Apportez-la ici et rapportez le fichier de machine.",
      field: "Demande de licence",
      fieldHint: "Le texte entier, avec sa première et sa dernière ligne.",
      drop: "Déposez ici le fichier de demande, ou choisissez-le",
      tooLarge: "Ce fichier n'est pas une demande de licence",
      check: "Vérifier la demande",
      computer: "L'ordinateur",
      program: "Programme",
      name: "Nom",
      platform: "Plateforme",
      version: "Version",
      seat: "Place",
      unknown: "Non indiqué",
      isActive: "Déjà activé ; il garde sa place.",
      takesSeat_zero: "Aucune place n'est libre.",
      takesSeat_one: "Il prend la dernière place libre.",
      takesSeat_other: "Il prend une des {{count}} places libres.",
      takesUnlimited: "Il prend une place ; il n'y a pas de limite.",
      otherProgram:
        "Cette demande est pour le programme « {{program}} », pas pour celui de cette licence.",
      save: "Créer le fichier de machine",
      saveActivate: "Activer et créer le fichier de machine",
    },
  },
}
