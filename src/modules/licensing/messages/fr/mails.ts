import type { MailTexts } from "../shape"

/** The mails in French. */
export const french: MailTexts = {
  common: {
    greeting: "Bonjour,",
    greetingWithName: "Bonjour {name},",
    linkHint: "Si le bouton ne fonctionne pas, ouvrez cette adresse dans votre navigateur\u00a0:",
  },
  "license-issued": {
    subject: {
      one: "Votre licence pour la commande {order}",
      other: "Vos {count} licences pour la commande {order}",
    },
    preview: {
      one: "Votre licence de {store} est prête.",
      other: "Vos {count} licences de {store} sont prêtes.",
    },
    heading: { one: "Votre licence est prête", other: "Vos licences sont prêtes" },
    intro: {
      one: "Merci pour votre commande {order} chez {store}. Nous avons émis {count} licence.",
      other: "Merci pour votre commande {order} chez {store}. Nous avons émis {count} licences.",
    },
    groupCount: { one: "{count} licence", other: "{count} licences" },
    keysLabel: { one: "Clé de licence", other: "Clés de licence" },
    moreKeys: { one: "et {count} de plus", other: "et {count} de plus" },
    maskedHint:
      "Pour votre sécurité, cet e-mail ne montre que la fin de chaque clé. Les clés entières sont dans votre compte.",
    button: "Voir mes licences",
    withoutLink: "Vous trouverez vos licences dans votre compte chez {store}.",
    keysAreSecret:
      "Gardez vos clés de licence pour vous\u00a0: qui possède une clé peut utiliser la licence.",
    footer: "Vous recevez cet e-mail en raison de votre commande {order} chez {store}.",
  },
  "license-seats-added": {
    subject: "Plus de places pour {program}",
    preview: {
      one: "{program} de la commande {order} a maintenant {count} place.",
      other: "{program} de la commande {order} a maintenant {count} places.",
    },
    heading: "Vos places ont été ajoutées",
    intro: {
      one: "Votre licence {license} de {program} a maintenant {count} place, contre {former} auparavant.",
      other:
        "Votre licence {license} de {program} a maintenant {count} places, contre {former} auparavant.",
    },
    button: "Voir la licence",
    footer: "Vous recevez cet e-mail parce que la commande {order} chez {store} est à vous.",
  },
  "license-uses-added": {
    subject: "Plus d’utilisations pour {program}",
    preview: "{program} a plus d’utilisations, achetées avec la commande {order}.",
    heading: "Vos utilisations ont été ajoutées",
    intro: "Votre licence {license} de {program} a plus d’utilisations.",
    period: {
      one: "{count} utilisation a été ajoutée pour la période en cours.",
      other: "{count} utilisations ont été ajoutées pour la période en cours.",
    },
    used: {
      one: "{count} utilisation a été ajoutée\u00a0; elle reste jusqu’à son utilisation.",
      other: "{count} utilisations ont été ajoutées\u00a0; elles restent jusqu’à leur utilisation.",
    },
    button: "Voir la licence",
    footer: "Vous recevez cet e-mail parce que la commande {order} chez {store} est à vous.",
  },
  "license-manager-invited": {
    subject: "Gérez des licences chez {store}",
    preview: "Vous êtes invité à gérer des licences chez {store}.",
    heading: "Vous êtes invité à gérer des licences",
    intro: "Vous êtes invité à gérer les licences de la commande {orders} chez {store}.",
    introWithoutOrders: "Vous êtes invité à gérer des licences chez {store}.",
    granted: "Ce que vous pourrez faire en plus d’activer des ordinateurs\u00a0: {permissions}.",
    button: "Accepter l’invitation",
    expires: "L’invitation peut être acceptée une seule fois, jusqu’au {date} (UTC).",
    notExpected: "Si vous ne l’attendiez pas, ignorez cet e-mail\u00a0: il ne se passera rien.",
    footer:
      "Vous recevez cet e-mail parce que quelqu’un vous a désigné comme gestionnaire de licences chez {store}.",
  },
  "license-manager-assigned": {
    subject: "Vous gérez maintenant les licences de la commande {order}",
    preview: "La commande {order} chez {store} vous a été confiée.",
    heading: "Une commande de plus à gérer",
    intro: "Vous gérez maintenant aussi les licences de la commande {order} chez {store}.",
    button: "Voir les licences",
    footer: "Vous recevez cet e-mail parce que vous êtes gestionnaire de licences chez {store}.",
  },
  "license-activation-code": {
    subject: "Code d’activation de {program}",
    preview: "Le code d’activation de {program}, commande {order}.",
    heading: "Votre code d’activation",
    intro: "Voici le code d’activation de {program}, de la commande {order} chez {store}.",
    computer: "Ordinateur",
    siteCode: "Code de site",
    machineId: "Identifiant de la machine",
    activationCode: "Code d’activation",
    onlyThere:
      "Le code ne fonctionne que sur l’ordinateur qui affiche ce code de site et cet identifiant.",
    footer:
      "Vous recevez cet e-mail parce qu’une personne qui gère cette licence vous l’a fait envoyer.",
  },
  "license-computer-reset": {
    subject: "Un ordinateur de {program} a été réinitialisé",
    preview: "L’activation d’un ordinateur a pris fin sans code de suppression.",
    heading: "Un ordinateur a été réinitialisé",
    intro:
      "Vous avez mis fin à l’activation de {program} sur un ordinateur, commande {order} chez {store}. Sa place est libre. Cela compte comme un transfert vers un autre ordinateur.",
    computer: "Ordinateur",
    notYou: "Si ce n’était pas vous, changez votre mot de passe et contactez {store}.",
    footer: "Vous recevez cet e-mail parce que la commande est à vous.",
  },
  "license-key-replaced": {
    subject: "Nouvelle clé de licence de {program}",
    preview: "La clé de licence de {program} a été remplacée.",
    heading: "Une nouvelle clé de licence",
    intro: "Votre licence de {program} chez {store} a une nouvelle clé.",
    formerEnded: "L’ancienne clé ne fonctionne plus.",
    formerUntil: "L’ancienne clé fonctionne jusqu’au {date} (UTC).",
    computersStay:
      "Les ordinateurs activés le restent. Les fichiers de licence existants prennent fin avec l’ancienne clé : créez-en de nouveaux là où vous en utilisez.",
    maskedHint:
      "Pour votre sécurité, cet e-mail ne montre que la fin de la clé. La clé entière se trouve dans votre compte.",
    button: "Voir mes licences",
    withoutLink: "Vous trouverez vos licences dans votre compte chez {store}.",
    notExpected: "Si personne de votre côté ne l’a demandé, contactez {store}.",
    footer:
      "Vous recevez cet e-mail parce que vous possédez une licence de {program} chez {store}.",
  },
  "license-uses-low": {
    subject: "La plupart des utilisations de {program} sont consommées",
    preview: "80 % des utilisations de votre licence {license} de {program} sont consommées.",
    heading: "Il reste peu d’utilisations",
    intro:
      "{used} des {included} utilisations que comprend votre licence {license} de {program} sont consommées.",
    resets: "Le décompte recommence le {date} (UTC).",
    neverResets:
      "Le décompte ne recommence pas de lui-même. S’il vous en faut davantage, contactez {store}.",
    button: "Voir la licence",
    footer: "Vous recevez cet e-mail car vous possédez une licence de {program} chez {store}.",
  },
  "license-uses-exhausted": {
    subject: "Les utilisations de {program} sont épuisées",
    preview: "Les utilisations de votre licence {license} de {program} sont épuisées.",
    heading: "Les utilisations sont épuisées",
    intro:
      "{used} des {included} utilisations que comprend votre licence {license} de {program} sont consommées. Le programme peut refuser ce qui en demande davantage.",
    resets: "Le décompte recommence le {date} (UTC).",
    neverResets:
      "Le décompte ne recommence pas de lui-même. S’il vous en faut davantage, contactez {store}.",
    button: "Voir la licence",
    footer: "Vous recevez cet e-mail car vous possédez une licence de {program} chez {store}.",
  },
  "license-user-invited": {
    subject: "Vous pouvez utiliser {program}",
    preview: "Vous êtes invité à utiliser {program} de {store}.",
    heading: "Vous êtes invité à utiliser {program}",
    intro:
      "Quelqu’un vous a donné chez {store} une licence de {program}. Acceptez-la, puis connectez-vous dans le programme avec votre adresse e-mail et votre mot de passe.",
    button: "Accepter l’invitation",
    expires: "L’invitation peut être acceptée une seule fois, jusqu’au {date} (UTC).",
    notExpected: "Si vous ne l’attendiez pas, ignorez cet e-mail\u00a0: il ne se passera rien.",
    footer:
      "Vous recevez cet e-mail parce que quelqu’un vous a désigné comme utilisateur de {program} chez {store}.",
  },
  "license-user-password": {
    subject: "Définissez un nouveau mot de passe pour {program}",
    preview: "Le lien pour définir un nouveau mot de passe.",
    heading: "Définissez un nouveau mot de passe",
    intro:
      "Une personne qui gère votre licence de {program} vous a envoyé ce lien. Il sert à définir un nouveau mot de passe pour votre compte chez {store}.",
    button: "Définir un mot de passe",
    expires: "Le lien sert une seule fois, jusqu’au {date} (UTC).",
    notExpected:
      "Si vous n’avez pas besoin d’un nouveau mot de passe, ignorez cet e-mail\u00a0: le vôtre reste le même.",
    footer: "Vous recevez cet e-mail parce que vous êtes utilisateur de {program} chez {store}.",
  },
  "license-user-password-set": {
    subject: "Votre mot de passe pour {program} a été remplacé",
    preview: "Une autre personne a défini un mot de passe pour vous\u00a0; choisissez le vôtre.",
    heading: "Votre mot de passe a été remplacé",
    intro:
      "Une personne qui gère votre licence de {program} a défini un nouveau mot de passe pour votre compte chez {store}. Elle le connaît, choisissez donc le vôtre maintenant\u00a0: {program} ne vous connecte qu’ensuite.",
    button: "Choisir un mot de passe",
    expires: "Le lien sert une seule fois, jusqu’au {date} (UTC).",
    notExpected:
      "Si vous ne l’avez pas demandé, choisissez tout de même un mot de passe et prévenez {store}.",
    footer: "Vous recevez cet e-mail parce que vous êtes utilisateur de {program} chez {store}.",
  },
  "license-portal-password": {
    subject: "Choisissez un nouveau mot de passe pour {store}",
    preview: "Le lien pour choisir un nouveau mot de passe.",
    heading: "Choisissez un nouveau mot de passe",
    intro:
      "Quelqu’un a demandé un nouveau mot de passe pour votre compte chez {store}. Si c’était vous, choisissez-en un.",
    button: "Choisir un mot de passe",
    expires: "Le lien sert une seule fois, et peu de temps.",
    notExpected:
      "Si vous n’avez rien demandé, ignorez cet e-mail\u00a0: votre mot de passe reste le même.",
    footer: "Vous recevez cet e-mail parce qu’un nouveau mot de passe a été demandé chez {store}.",
  },
  "license-portal-address": {
    subject: "Confirmez votre adresse e-mail pour {store}",
    preview: "Le lien qui confirme votre adresse.",
    heading: "Confirmez votre adresse e-mail",
    intro:
      "Quelqu’un veut se connecter chez {store} avec cette adresse, qui doit d’abord être confirmée. Si c’est vous, confirmez-la, puis connectez-vous.",
    button: "Confirmer l’adresse",
    expires: "Le lien sert une seule fois, et peu de temps.",
    notExpected:
      "Si ce n’est pas vous, ignorez cet e-mail\u00a0: sans votre confirmation, personne ne peut entrer avec votre adresse.",
    footer:
      "Vous recevez cet e-mail parce que quelqu’un veut se connecter chez {store} avec cette adresse.",
  },
  "license-lost-keys": {
    subject: "Vos licences chez {store}",
    preview: "Les licences de cette adresse e-mail chez {store}.",
    heading: "Vos licences",
    intro:
      "Quelqu’un a demandé les licences de cette adresse e-mail chez {store}. Les voici, par commande.",
    moreKeys: { one: "et {count} autre", other: "et {count} autres" },
    claim: "Transférer cette commande dans mon compte",
    moreOrders: {
      one: "Il y a encore {count} commande.",
      other: "Il y a encore {count} commandes.",
    },
    withoutOrder: "Licences sans commande",
    maskedHint:
      "Pour votre sécurité, cet e-mail ne montre que la fin de chaque clé. Les clés entières sont dans votre compte.",
    withoutOrderHint:
      "Les licences sans commande ne sont pas dans votre compte\u00a0: demandez leurs clés à {store}.",
    claimHint:
      "Certaines commandes ont été passées sans compte. Ouvrez le lien d’une telle commande, connectez-vous ou inscrivez-vous\u00a0: elle passe dans votre compte avec ses licences. Les liens fonctionnent une fois, jusqu’au {date} (UTC)\u00a0; ne les donnez à personne.",
    button: "Voir mes licences",
    withoutLink: "Vous trouvez vos licences dans votre compte chez {store}.",
    notExpected: "Si vous ne l’avez pas demandé, ignorez cet e-mail\u00a0: il ne se passera rien.",
    footer:
      "Vous recevez cet e-mail parce que quelqu’un a demandé les licences de cette adresse chez {store}.",
  },
  "license-order-claim": {
    subject: "Transférer la commande {order} dans votre compte",
    preview: "La commande {order} chez {store} peut passer dans un compte.",
    heading: "Transférez votre commande dans votre compte",
    intro:
      "Quelqu’un a demandé de transférer la commande {order} chez {store}, avec ses licences, dans un compte.",
    how: "Ouvrez le lien, connectez-vous au compte qui doit posséder la commande, et confirmez.",
    button: "Transférer la commande",
    expires: "Le lien fonctionne une fois, jusqu’au {date} (UTC).",
    notExpected:
      "Si vous ne l’avez pas demandé, ignorez cet e-mail et ne le transmettez à personne\u00a0: il ne se passera rien.",
    footer:
      "Vous recevez cet e-mail parce que la commande {order} chez {store} a été passée avec cette adresse.",
  },
  "serial-tries-locked": {
    subject: "Trop de numéros de série erronés chez {store}",
    preview: "Quelqu’un a été bloqué après trop de numéros de série erronés.",
    heading: "Trop de numéros de série erronés",
    intro:
      "Quelqu’un a saisi aujourd’hui chez {store} trop de numéros de série ou de vérification erronés et ne peut plus en utiliser jusqu’à demain (UTC).",
    account: "Compte",
    email: "Adresse e-mail",
    address: "Adresse réseau",
    unlock:
      "S’il s’agit d’une erreur, débloquez l’accès parmi les numéros de série dans l’administration. Sinon, il n’y a rien à faire.",
    footer: "Vous recevez cet e-mail parce que {store} signale les blocages à cette adresse.",
  },
}
