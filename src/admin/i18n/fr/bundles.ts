/** Bundles: their list, page and forms. */
export const bundles = {
  bundles: {
    title: "Lots",
    one: "Lot",
    subtitle: "Plusieurs règles de licence vendues comme une seule chose.",
    create: "Créer un lot",
    createHint:
      "Chaque unité émet une licence de chaque règle. Liez le lot à une variante pour le vendre.",
    edit: "Modifier le lot",
    editHint:
      "Cela ne vaut que pour ce qui est vendu désormais. Les licences et les commandes gardent ce qu'elles ont.",
    created: "{{name}} a été créé",
    empty: "Pas encore de lots",
    emptyHint: "Créez-en un pour vendre plusieurs règles ensemble.",
    codeHint:
      "Un nom pour scripts et rapports, unique aussi parmi les programmes. Il ne peut jamais être changé.",
    issued: "Licences émises",
    holds: "Règles",
    holdsHint: "Chaque unité émet une licence de chacune.",
    item: "Règle {{number}}",
    addItem: "Ajouter une règle",
    removeItem: "Retirer la règle {{number}}",
    seats: "Places d'une unité",
    seatsOfPolicy: "Comme dit la règle",
    seatsOfUnit_one: "{{count, number}} place par unité",
    seatsOfUnit_other: "{{count, number}} places par unité",
    variants: {
      hint: "Chaque unité vendue de ces variantes émet ce lot.",
      empty:
        "Aucune variante ne vend ce lot. Choisissez-le sur la page d'un produit ou d'une variante.",
    },
    unit: {
      name: "{{name}}, unité {{number, number}}",
      act: "{{act}} : {{unit}}",
      hint: "Cela vaut pour toutes les licences de l'unité ou pour aucune.",
      done: "Fait pour toutes les licences de l'unité",
      seats: "Modifier les places",
      seatsHint: "En plus de celles achetées, pour chaque licence de l'unité.",
    },
    deactivate: {
      title: "Désactiver {{name}} ?",
      description:
        "Les nouvelles commandes ne reçoivent plus de licences de ce lot. Celles émises avant restent telles quelles.",
      done: "{{name}} est inactif",
    },
    activate: {
      title: "Activer {{name}} ?",
      description:
        "Les nouvelles commandes des variantes qui le vendent reçoivent à nouveau des licences. Celles passées entre-temps reçoivent les leurs avec « Appliquer les règles maintenant » sur leur page.",
      done: "{{name}} est actif",
    },
    delete: {
      title: "Supprimer {{name}} ?",
      description: "Un lot vendu ou lié à une variante ne peut pas être supprimé ; désactivez-le.",
      done: "{{name}} a été supprimé",
    },
  },
}
