/** License policies: their list, page and forms, and the variants that sell them. */
export const policies = {
  policies: {
    title: "Règles de licence",
    subtitle: "Ce qu'une licence accorde. Liez une règle à une variante pour la vendre.",
    create: "Créer une règle de licence",
    createHint: "Un modèle : chaque licence garde ce que dit la règle au moment de l'émission.",
    edit: "Modifier la règle de licence",
    editHint:
      "Seules les licences émises désormais changent. Les précédentes gardent ce qu'elles ont.",
    withBundled: "Le changer pour toutes les règles de ses lots",
    withBundledHint:
      "Les règles d'un lot sont émises au même moment, comptent de la même façon et tombent de la même façon.",
    created: "{{name}} a été créée",
    empty: "Pas encore de règles de licence",
    emptyHint: "Créez-en une pour chaque type de licence que vous vendez.",
    emptyOfProgram: "Rien ne peut être vendu pour ce programme tant qu'il n'a pas de règle.",
    codeHint: "Un nom pour scripts et rapports. Il ne peut jamais être changé.",
    programHint: "L'application qui vérifie ces licences. Elle ne peut jamais être changée.",
    seatsShort: "Places",
    issued: "Licences émises",
    groups: {
      general: "Général",
      term: "Durée",
      activations: "Activations",
      keys: "Clés et fonctionnalités",
      selling: "Vente",
    },
    variants: {
      title: "Vendue par",
      hint: "Chaque unité vendue de ces variantes émet cette règle.",
      empty:
        "Aucune variante ne vend cette règle. Liez-la sur la page d'un produit ou d'une variante.",
    },
    deactivate: {
      title: "Désactiver {{name}} ?",
      description:
        "Les nouvelles commandes ne reçoivent plus de licences de cette règle. Celles émises avant restent telles quelles.",
      done: "{{name}} est inactive",
    },
    activate: {
      title: "Activer {{name}} ?",
      description:
        "Les nouvelles commandes des variantes qui la vendent reçoivent à nouveau des licences.",
      done: "{{name}} est active",
    },
    delete: {
      title: "Supprimer {{name}} ?",
      description:
        "Une règle qui a des licences, qui est due à une commande ou liée à une variante ne peut pas être supprimée ; désactivez-la.",
      done: "{{name}} a été supprimée",
    },
  },
  variants: {
    title: "Règles de licence",
    one: "Cette variante",
    none: "Sans licence",
    bundle: "Lot",
    bundleHint:
      "Plusieurs règles sur une variante : chaque unité vendue émet une licence de chacune.",
    edit: "Modifier les règles de licence",
    editHint:
      "Ce que fait une unité vendue de chaque variante : elle émet des licences ou ajoute des utilisations à l'une d'elles.",
    laterHint:
      "Vaut pour les commandes passées désormais. Pour une commande plus ancienne, utilisez « Appliquer les règles maintenant » sur sa page.",
    pick: "Sans licence",
    pickFor: "Règles de licence de {{variant}}",
    unitOf: "Ce que fait une unité de {{policy}}",
    issues: "Émet une licence",
    topsUp: "Ajoute des utilisations à une licence de l'acheteur",
    uses: "Utilisations par unité",
    whose: "Comptées pour",
    whole: "La licence dans son ensemble",
    until: "Elles restent",
    untils: { period: "Jusqu'à la fin de la période", used: "Jusqu'à leur utilisation" },
    topUpHint:
      "La ligne du panier indique la licence. Voir la documentation sur les utilisations comptées.",
    adds_one: "+{{count, number}} utilisation",
    adds_other: "+{{count, number}} utilisations",
    saved: "Les règles de licence ont été enregistrées",
    sells: "Vend",
    editBundle: "Choisir un lot",
    editBundleHint: "Un lot au lieu de ses propres règles ; vide, la variante n'en vend aucun.",
    bundleSaved: "Le lot a été enregistré",
    replacePolicies: "Remplacer ses propres règles",
    replacePoliciesHint: "Le lot les remplace aussitôt : {{policies}}.",
    replaceBundle: "Remplacer le lot {{bundle}}",
    replaceBundleHint: "Les règles le remplacent aussitôt.",
  },
}
