import type { SerialCatalogue } from "../shape"

/** Why a serial number is not redeemed, in French. */
export const fr: SerialCatalogue = {
  redeeming: {
    SERIALS_OFF: {
      message: "Ce programme n'accepte pas de numéros de série pour le moment.",
      next: "Contactez le vendeur.",
    },
    SERIAL_INVALID: {
      message: "Le numéro de série ou son numéro de vérification est faux.",
      next: "Comparez les deux avec ce que vous avez reçu et réessayez.",
    },
    SERIAL_WRONG_PROGRAM: {
      message: "Ce numéro de série est celui d'un autre programme.",
      next: "Choisissez ce programme et réessayez, ou contactez le vendeur.",
    },
    SERIAL_BLACKLISTED: {
      message: "Ce numéro de série n'est plus valable.",
      next: "Contactez le vendeur.",
    },
    SERIAL_USED_BY_YOU: {
      message: "Vous avez déjà ajouté ce numéro de série.",
      next: "Cherchez sa commande dans votre liste.",
    },
    SERIAL_USED: {
      message: "Ce numéro de série a été ajouté à un autre compte.",
      next: "Connectez-vous avec ce compte ou contactez le vendeur.",
    },
    SERIAL_IN_PROGRESS: {
      message: "Ce numéro de série est en train d'être ajouté.",
      next: "Regardez vos commandes dans une minute.",
    },
    SERIAL_NO_REGION: {
      message: "La boutique ne peut pas créer la commande pour le moment.",
      next: "Contactez le vendeur ; votre numéro de série reste valable.",
    },
  },
  registering: {
    EMAIL_TAKEN: {
      message: "Cette adresse a déjà un accès.",
      next: "Connectez-vous et ajoutez le numéro de série à votre compte.",
    },
    PROOF_INVALID: {
      message: "L'épreuve n'a pas été résolue, est trop ancienne ou a déjà servi.",
      next: "Demandez une nouvelle épreuve et réessayez.",
    },
  },
}
