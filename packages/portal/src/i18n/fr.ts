import type { Messages } from "./en"

export const fr: Messages = {
  title: "Licences",
  language: "Langue",
  skip: "Aller au contenu",
  loading: "Chargement …",
  signOut: "Se déconnecter",
  back: "Retour à la connexion",
  optional: "facultatif",
  email: "E-mail",
  password: "Mot de passe",
  newPassword: "Nouveau mot de passe",
  passwordHint: "Au moins 8 caractères.",
  showPassword: "Afficher le mot de passe",
  hidePassword: "Masquer le mot de passe",
  firstName: "Prénom",
  lastName: "Nom",
  signIn: {
    title: "Connexion",
    intro:
      "Consultez vos licences, activez des ordinateurs et passez des licences de l’un à l’autre.",
    submit: "Se connecter",
    keep: "Rester connecté sur cet ordinateur",
    keepHint: "Seulement sur un ordinateur à vous.",
    forgotten: "Mot de passe oublié ?",
    register: "Créer un compte",
    registerIntro: "Nouveau ici ?",
    redeem: "Vous avez un numéro de série ?",
    lostKeys: "Clés de licence perdues ?",
    ended: "Votre session est terminée. Reconnectez-vous pour reprendre où vous en étiez.",
  },
  secondStep: {
    title: "Encore une étape",
    intro: "Saisissez le code que votre application d’authentification affiche maintenant.",
    code: "Code",
    useRecovery: "Utiliser un code de récupération",
    recoveryIntro:
      "Saisissez l’un des codes de récupération que vous avez conservés. Chacun ne sert qu’une fois.",
    recoveryCode: "Code de récupération",
    useCode: "Utiliser l’application d’authentification",
    wrong:
      "Ce code ne convient pas. Saisissez le plus récent ; après plusieurs erreurs, revenez en arrière et reconnectez-vous.",
    expired: "Cela a pris trop de temps. Revenez en arrière et reconnectez-vous.",
  },
  unconfirmed: {
    title: "Confirmez votre adresse",
    intro:
      "Cette boutique veut d’abord s’assurer que {email} est bien votre adresse. Nous vous envoyons un lien qui le confirme.",
    sent: "Un e-mail avec un lien est en route vers {email}. Ouvrez-le pour confirmer l’adresse, puis connectez-vous ici. Seul le lien le plus récent sert, une seule fois et peu de temps.",
  },
  confirmAddress: {
    intro:
      "Confirmez seulement si c’est bien vous qui avez créé le compte ou vouliez vous connecter\u00a0: il sera ensuite ouvert à qui en a le mot de passe.",
    submit: "Confirmer l’adresse",
    doneTitle: "Votre adresse est confirmée",
    done: "Connectez-vous maintenant avec votre e-mail et votre mot de passe.",
    expired:
      "Ce lien ne fonctionne plus\u00a0: il sert une seule fois, et peu de temps. Connectez-vous pour en recevoir un autre.",
  },
  register: {
    title: "Créer un compte",
    intro: "Utilisez l’adresse de votre commande : elle permet de retrouver vos commandes.",
    submit: "Créer le compte",
    haveAccount: "Vous avez déjà un compte ?",
  },
  bySerial: {
    title: "Commencer avec votre numéro de série",
    intro: "Il crée d’un coup votre compte et votre commande avec ses licences.",
    submit: "Créer le compte et ajouter",
    doneTitle: "Votre compte est prêt",
    done: "La commande {number} avec ses licences s’y trouve. Connectez-vous avec votre e-mail et votre mot de passe quand vous en avez besoin.",
    show: "Afficher la commande",
    taken:
      "Il existe déjà un compte pour cette adresse. Connectez-vous et ajoutez-y le numéro de série par « + Nouvelle commande » ; il reste valable.",
    again: "Cela a pris trop de temps. Réessayez.",
  },
  forgotten: {
    title: "Mot de passe oublié ?",
    intro: "Nous vous envoyons un lien pour en choisir un nouveau.",
    submit: "Envoyer le lien",
    sentTitle: "Regardez votre boîte aux lettres",
    sent: "S’il existe un compte pour {email}, un e-mail avec un lien est en route. Le lien sert une seule fois et peu de temps.",
    again: "L’envoyer à nouveau",
  },
  setPassword: {
    title: "Choisissez un nouveau mot de passe",
    submit: "Enregistrer et se connecter",
    expired:
      "Ce lien ne fonctionne plus : il sert une seule fois et peu de temps. Demandez-en un nouveau.",
    askAgain: "Demander un nouveau lien",
  },
  invitation: {
    title: "Vous êtes invité",
    intro: "Acceptez l’invitation à gérer des licences en tant que {email}.",
    granted: "Ce que vous pourrez faire en plus d’activer des ordinateurs : {permissions}.",
    newAccount: "Choisissez un mot de passe ; il vous servira à vous connecter.",
    oldAccount: "Il existe un compte pour cette adresse. Donnez son mot de passe pour accepter.",
    signedInAs: "Vous êtes connecté en tant que {email}.",
    accept: "Accepter l’invitation",
    mismatch:
      "L’invitation est pour {invited}, mais vous êtes connecté en tant que {email}. Déconnectez-vous et acceptez-la avec l’adresse invitée.",
    signOut: "Se déconnecter et continuer",
    invalid:
      "Cette invitation ne fonctionne plus : elle a été acceptée, retirée ou a expiré. Demandez à la personne qui vous a invité de la renvoyer.",
    reload: "Ouvrez à nouveau le lien de votre e-mail pour continuer.",
  },
  userLink: {
    intro:
      "Acceptez la licence en tant que {email}. Vous vous connecterez ensuite au programme avec cette adresse.",
    setAnother: "Je ne connais pas le mot de passe : en définir un nouveau",
    usePresent: "Je connais le mot de passe",
    setPassword: "Définir le mot de passe",
    passwordTitle: "Définir un nouveau mot de passe",
    passwordIntro: "Le nouveau mot de passe du compte {email}. L’ancien ne servira plus.",
  },
  claim: {
    title: "Transférer une commande dans votre compte",
    intro: "La commande {number} passe avec toutes ses licences dans le compte {email}.",
    warning:
      "La commande doit appartenir à un autre compte ? Déconnectez-vous et connectez-vous d’abord à celui-ci.",
    accept: "Transférer la commande",
    doneTitle: "La commande est transférée",
    done: "Elle appartient maintenant à votre compte ; vous y gérez ses licences.",
    show: "Afficher la commande",
    invalid:
      "Ce lien ne fonctionne plus : il a servi ou il est trop ancien. Demandez à nouveau la commande dans votre compte.",
    busy: "La boutique modifie cette commande en ce moment. Réessayez plus tard.",
    reload: "Ouvrez à nouveau le lien de votre e-mail pour continuer.",
  },
  lostKeys: {
    title: "Clés de licence perdues ?",
    intro:
      "Nous envoyons un e-mail à l’adresse de votre commande. Il explique comment les retrouver.",
    submit: "Envoyer l’e-mail",
    sentTitle: "Regardez votre boîte aux lettres",
    sent: "Si des licences ont été vendues à {email}, un e-mail est en route.",
  },
  notFound: {
    title: "Cette page n’existe pas",
    text: "L’adresse est peut-être mal saisie, ou la page a changé de place.",
    home: "Vers mes licences",
  },
  broken: {
    title: "La page n’a pas pu être chargée",
    text: "La boutique ne répond pas. Vérifiez votre connexion et réessayez dans un instant.",
    retry: "Réessayer",
  },
  errors: {
    network: "La boutique ne répond pas. Vérifiez votre connexion et réessayez.",
    server: "Une erreur est survenue dans la boutique. Réessayez dans un instant.",
    refused: "La boutique ne peut pas l’accepter. Vérifiez votre saisie et réessayez.",
    tooMany: "Trop d’essais. Attendez {seconds} secondes et réessayez.",
    credentials:
      "L’e-mail ou le mot de passe est faux. Vérifiez les deux, ou demandez un nouveau mot de passe.",
    exists:
      "Il existe déjà un compte pour cette adresse. Connectez-vous, ou demandez un nouveau mot de passe si vous avez oublié le vôtre.",
    required: "Remplissez ce champ.",
    email: "Donnez une adresse complète, par exemple ada@example.com.",
    password: "Utilisez au moins 8 caractères.",
    inviteLogin:
      "Il existe déjà un accès pour cette adresse. Donnez son mot de passe, ou demandez-en un nouveau si vous l’avez oublié.",
    alreadyManager:
      "Ce compte gère déjà des licences sous une autre adresse. Demandez à la personne qui vous a invité d’utiliser cette adresse.",
    noMail:
      "La boutique n’a pas pu envoyer l’e-mail. Réessayez plus tard, ou écrivez à la boutique.",
  },
}
