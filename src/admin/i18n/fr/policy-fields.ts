/** Every field of a program or policy, what it means, and the names of its choices. */
export const policyFields = {
  fields: {
    name: "Nom",
    code: "Code",
    codeImmutable: "Un code ne change jamais.",
    status: "État",
    createdAt: "Créé",
    program: "Programme",
    kind: "Type",
    authorization: "Autorisation",
    unlimited: "Illimité",
    noExpiry: "N'expire jamais",
    noEnd: "Pour toujours",
    shopDefault: "Standard",
    standardFormat: "Standard : 25 caractères en cinq groupes",
    durationUnit: "Unité de temps",
    valid_duration: "Valable pendant",
    subscription_duration: "Période payée",
    term_starts: "La durée commence",
    grace_hours: "Délai de grâce",
    maintenance_duration: "Mises à jour comprises pendant",
    is_trial: "Essai",
    trial_days: "Durée de l'essai",
    max_consumptions: "Utilisations comprises",
    max_overages: "Utilisations au-delà",
    consumption_period: "Le compteur repart",
    max_activations: "Places",
    max_activations_each: "Places de chaque utilisateur",
    max_transfers: "Transferts vers un autre ordinateur",
    max_users: "Utilisateurs nommés",
    allow_offline: "Usage hors ligne",
    offline_ttl_days: "Hors ligne au plus",
    allow_license_files: "Fichiers de licence pour n'importe quel ordinateur",
    license_file_ttl_days: "Un fichier de licence dure au plus",
    allow_typed_codes: "Codes d'activation saisis",
    floating: "Licences flottantes",
    floating_seats: "Places flottantes",
    floating_timeout_minutes: "La place se libère après un silence de",
    floating_overdraft_percent: "Admettre en plus",
    max_borrow_hours: "Emprunt au plus",
    notLent: "Pas du tout",
    key_prefix: "Préfixe de clé",
    key_format: "Format de clé",
    features: "Fonctionnalités",
    feature_terms: "Conditions de certaines fonctionnalités",
    quantity_mode: "Quantité",
    issue_on: "Émise",
    on_refund: "Quand une unité est rendue",
    fulfill_when_issued: "Marquer comme livrée à l'émission",
  },
  hints: {
    valid_duration: "Une licence expire ce temps après le début de sa durée.",
    subscription_duration: "Ce que couvre un paiement. Un renouvellement l'ajoute une fois.",
    grace_hours: "Combien de temps l'application continue après la fin de la durée.",
    maintenance_duration:
      "L'application peut se mettre à jour jusque-là ; ensuite elle continue de fonctionner.",
    is_trial: "Les licences sont marquées comme essais et se terminent après quelques jours.",
    max_consumptions:
      "Utilisations comprises dans une période. 100 par mois : la 101e est refusée ou compte comme dépassement.",
    max_overages:
      "Utilisations encore comptées au-delà de celles comprises. 10 pour 100 comprises : la 111e est refusée. 0 : aucune.",
    feature_terms:
      "En plus des conditions de la licence entière. 100 utilisations par mois pour un export : le 101e export du mois est refusé, tout le reste continue.",
    feature_floating_seats:
      "Ordinateurs qui peuvent l’utiliser en même temps, à part ceux de la licence. 2 : le troisième attend que l’un des deux s’arrête.",
    feature_valid_duration:
      "À partir du début de la licence. 1 an avec une licence perpétuelle : après un an, l’application continue sans la fonctionnalité.",
    feature_expires_at:
      "Dès lors, l’application continue sans la fonctionnalité. Vide : elle est active aussi longtemps que la licence.",
    consumption_period:
      "Quand le compteur repart, selon le calendrier UTC ; la semaine commence le lundi. Mensuel : le 1er à 00:00 UTC.",
    max_activations: "Ordinateurs sur lesquels une licence peut fonctionner en même temps.",
    max_activations_each:
      "Ordinateurs que chaque utilisateur peut avoir. 2 : le troisième attend que l'un des deux soit retiré.",
    max_transfers: "Combien de fois une place peut passer à un autre ordinateur. 0 : jamais.",
    max_users:
      "Personnes qui peuvent utiliser une licence. 5 : la sixième obtient une place dès que l'une des cinq perd la sienne.",
    allow_offline: "Des fichiers de machine laissent un ordinateur travailler sans connexion.",
    offline_ttl_days: "Ensuite le fichier doit être renouvelé.",
    allow_license_files:
      "Qui a la clé reçoit un fichier qui fonctionne sur chaque ordinateur et ne prend pas de place. Il ne peut pas être rappelé.",
    license_file_ttl_days: "Ensuite il se termine ; chacun est compté sur la page de la licence.",
    allow_typed_codes: "Pour des ordinateurs sans aucune connexion : des codes lus ou saisis.",
    floating:
      "Les places sont prises tant que l'application fonctionne et rendues quand elle se termine.",
    floating_seats:
      "Combien d'ordinateurs fonctionnent en même temps. 5 : le sixième attend que l'un des cinq se termine.",
    floating_timeout_minutes:
      "Un ordinateur qui ne se signale plus perd sa place. 10 : un ordinateur planté la garde dix minutes au plus.",
    floating_overdraft_percent:
      "Pourcentage au-delà des places flottantes, arrondi vers le bas. 20 avec 5 places : un sixième fonctionne, le septième attend.",
    max_borrow_hours:
      "Combien de temps un ordinateur peut emporter une place flottante et travailler sans réseau. 72 : un portable tourne le week-end, et sa place compte jusqu'à son retour.",
    key_prefix: "1 à 12 caractères A–Z et 0–9 devant chaque clé. Vide : aucun.",
    key_format:
      "X : lettre ou chiffre, A : lettre, 9 : chiffre, tirets entre eux. Au moins 80 bits aléatoires. Vide : la forme standard.",
    key_format_bits: "{{bits}} bits aléatoires ; il en faut au moins 80.",
    features: "Ce qu'activent les licences de cette règle.",
    fulfill_when_issued:
      "Les unités sans expédition sont marquées comme livrées dans Medusa dès que leurs licences sont émises. Dès lors Medusa refuse d'annuler la commande ou de réduire une quantité sous les unités livrées ; annulez d'abord la livraison sur la page de la commande.",
  },
  kinds: {
    perpetual: "Perpétuelle",
    time_limited: "Limitée dans le temps",
    subscription: "Abonnement",
    consumption: "Consommation",
  },
  kindHints: {
    perpetual: "N'expire jamais.",
    time_limited: "Expire une fois, après un temps fixe.",
    subscription: "Expire si elle n'est pas renouvelée.",
    consumption: "Compte des utilisations, p. ex. des exports ou des minutes.",
  },
  authorizations: { license_key: "Clé de licence", named_user: "Utilisateurs nommés" },
  authorizationHints: {
    license_key: "Qui a la clé peut utiliser une place libre.",
    named_user:
      "Les personnes se connectent à l’application. Sans codes à saisir ni fichiers de licence pour tout ordinateur.",
  },
  termStarts: {
    issue: "Quand la licence est émise",
    first_activation: "À la première activation",
  },
  quantityModes: {
    key_per_unit: "Une licence par unité",
    seats_per_line: "Une licence, un jeu de places par unité",
  },
  quantityModeHints: {
    key_per_unit: "La quantité 5 émet 5 clés avec chacune les places ci-dessus.",
    seats_per_line: "La quantité 5 émet une clé avec 5 fois les places ci-dessus.",
  },
  issueOn: {
    order_placed: "Quand la commande est passée",
    payment_captured: "Quand la commande est payée",
    order_fulfilled: "Quand l'unité est livrée",
    manual: "À la main seulement",
  },
  onRefund: {
    revoke: "Révoquer la licence",
    suspend: "Suspendre la licence",
    keep: "Garder la licence",
  },
  periods: {
    never: "Jamais",
    daily: "Chaque jour",
    weekly: "Chaque semaine",
    monthly: "Chaque mois",
    annually: "Chaque année",
  },
}
