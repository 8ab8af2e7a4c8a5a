import type { SdkCatalogue } from "./shape"

/** The texts of the SDK in French. */
export const fr: SdkCatalogue = {
  NO_LICENSE: {
    message: "Le programme n’a pas de licence sur cet ordinateur.",
    next: "Saisissez votre clé de licence.",
  },
  SHOP_UNREACHABLE: {
    message: "Le serveur de licences est injoignable.",
    next: "Vérifiez la connexion à internet et réessayez.",
  },
  CONNECTION_NEEDED: {
    message: "La licence n’a pas été confirmée depuis trop longtemps.",
    next: "Connectez l’ordinateur à internet et redémarrez le programme.",
  },
  ANSWER_NOT_GENUINE: {
    message: "La réponse ne vient pas du serveur de licences.",
    next: "Vérifiez le proxy et le réseau, puis réessayez.",
  },
  UPDATE_REQUIRED: {
    message: "Cette version du programme ne peut plus vérifier le serveur de licences.",
    next: "Installez la dernière version du programme.",
  },
  REQUEST_REFUSED: {
    message: "Le serveur de licences n’a pas accepté la demande du programme.",
    next: "Installez la dernière version du programme ou contactez l’éditeur.",
  },
  CLOCK_ROLLED_BACK: {
    message: "L’horloge de cet ordinateur a été retardée.",
    next: "Réglez la date et l’heure ou connectez l’ordinateur à internet.",
  },
  OTHER_COMPUTER: {
    message:
      "La licence est celle d’un autre ordinateur, ou des composants de celui-ci ont changé.",
    next: "Activez la licence sur cet ordinateur.",
  },
  COMPUTER_UNKNOWN: {
    message: "Le programme ne peut pas reconnaître cet ordinateur.",
    next: "Contactez l’éditeur du programme.",
  },
  STORAGE_FAILED: {
    message: "Le programme ne peut pas enregistrer sa licence.",
    next: "Vérifiez l’espace libre et les autorisations, puis réessayez.",
  },
  STORAGE_DAMAGED: {
    message: "La licence enregistrée est endommagée.",
    next: "Saisissez à nouveau votre clé de licence.",
  },
  WRONG_KEY: {
    message: "Le fichier est celui d’une autre clé de licence ou d’un autre ordinateur.",
    next: "Saisissez la clé exactement comme vous l’avez reçue ou demandez un fichier pour cet ordinateur.",
  },
  FILE_UNREADABLE: {
    message: "Ce n’est pas un fichier de licence du programme.",
    next: "Choisissez le fichier que vous avez reçu ou demandez-en un nouveau.",
  },
  FILE_NOT_GENUINE: {
    message: "Le fichier de licence a été modifié ou ne vient pas de l’éditeur.",
    next: "Demandez un nouveau fichier de licence.",
  },
  FILE_EXPIRED: {
    message: "Le fichier de licence a expiré.",
    next: "Connectez l’ordinateur à internet ou demandez un nouveau fichier de licence.",
  },
  FILE_WITHDRAWN: {
    message: "Le fichier de licence a été retiré.",
    next: "Contactez l’éditeur ou activez à nouveau la licence.",
  },
  NO_FILE: {
    message: "Il n’y a pas de fichier de licence sur cet ordinateur.",
    next: "Il n’y a rien à rendre.",
  },
  LIST_REFUSED: {
    message: "Ce n’est pas la dernière liste de révocation de l’éditeur.",
    next: "Obtenez la liste à nouveau.",
  },
  OTHER_USER: {
    message: "Le fichier de licence a été créé pour un autre utilisateur.",
    next: "Connectez-vous avec ce compte ou demandez un fichier à votre nom.",
  },
  INVALID_ACTIVATION_CODE: {
    message: "Le code d’activation ne correspond pas à cet ordinateur et à ce programme.",
    next: "Vérifiez la saisie du code ou demandez-en un nouveau.",
  },
  USER_SIGN_IN_REFUSED: {
    message:
      "L’adresse e-mail ou le mot de passe est incorrect, ou aucune licence ne vous est attribuée.",
    next: "Vérifiez les deux et réessayez.",
  },
  USER_PASSWORD_CHANGE_REQUIRED: {
    message: "Votre mot de passe a été défini par quelqu’un d’autre.",
    next: "Définissez le vôtre par le lien du mail reçu, puis connectez-vous.",
  },
  USER_LICENSE_CHOICE: {
    message: "Plusieurs licences de ce programme vous sont attribuées.",
    next: "Choisissez l’une d’elles.",
  },
  DEVICE_DENIED: {
    message: "La connexion a été refusée.",
    next: "Recommencez s’il s’agit d’une erreur.",
  },
  DEVICE_EXPIRED: {
    message: "La connexion n’a pas été terminée.",
    next: "Recommencez.",
  },
  REMOVED: {
    message: "La licence a été retirée de cet ordinateur.",
    next: "Si un code de suppression ou un reçu s’affiche, saisissez-le dans votre compte de la boutique.",
  },
}
