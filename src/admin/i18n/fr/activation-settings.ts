/** Settings → Licensing: self-service tasks, and computers that changed. */
export const activationSettings = {
  activationSettings: {
    toDefault: "Revenir à la valeur par défaut",
    tasks: {
      title: "Libre-service",
      hint: "Ce que clients, gestionnaires de licences et programmes peuvent faire eux-mêmes, et combien de fois par jour et mois civils (UTC). Votre équipe n'y est pas soumise.",
      task: "Tâche",
      enabled: "Permis",
      daily: "Par jour",
      monthly: "Par mois",
      noLimit: "Sans limite",
      emptyHint:
        "Un champ vide veut dire sans limite. Les retraits comptent par commande, les autres tâches par licence.",
      cell: "{{task}}, {{state}} : {{what}}",
      states: {
        no_subscription: "Sans abonnement",
        valid: "Abonnement en cours",
        expired: "Abonnement expiré",
      },
      names: {
        activate: "Activer",
        reactivate: "Réactiver",
        transfer: "Transférer",
        remove: "Retirer",
      },
      hints: {
        activate: "Un ordinateur prend une place libre",
        reactivate: "Le même ordinateur à nouveau",
        transfer: "Un autre ordinateur reprend une place",
        remove: "Une place se libère",
      },
      defaultTitle: "Rétablir le libre-service par défaut ?",
      defaultDescription: "Tout est permis sans limite, et plus rien une fois l'abonnement expiré.",
      perSeat: "par place",
    },
    locking: {
      title: "Ordinateurs modifiés",
      hint: "Quelles parties peuvent avoir changé quand un ordinateur est réactivé. Les programmes qui ont leur propre règle ne suivent pas celle-ci.",
      defaultTitle: "Rétablir la règle par défaut des ordinateurs modifiés ?",
      defaultDescription: "Toute partie peut avoir changé, mais au plus une du matériel.",
    },
    ownerResets: {
      title: "Ordinateurs perdus",
      hint: "Un propriétaire dont l’ordinateur est perdu ou en panne n’a pas de code de suppression. Combien d’ordinateurs d’une licence il peut réinitialiser lui-même en douze mois : chaque réinitialisation compte comme un transfert, figure dans l’historique et est annoncée au propriétaire par e-mail. Un ordinateur avec un fichier d’ordinateur garde sa place jusqu’à la fin du fichier.",
      perYear: "Réinitialisations en douze mois, par licence",
      none: "0 = les propriétaires ne réinitialisent rien eux-mêmes.",
      range: "Un nombre entier de 0 à {{max}}.",
      defaultTitle: "Rétablir la valeur par défaut des ordinateurs perdus ?",
      defaultDescription:
        "Les propriétaires peuvent réinitialiser deux ordinateurs d’une licence en douze mois.",
    },
  },
}
