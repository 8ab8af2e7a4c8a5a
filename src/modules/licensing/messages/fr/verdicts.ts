import type { VerdictCatalogue } from "../shape"

/** The verdicts in French. */
export const fr: VerdictCatalogue = {
  codes: {
    VALID: {
      message: "La licence est valide.",
      next: "Il n'y a rien à faire.",
    },
    IN_GRACE: {
      message: "La licence a expiré et continue de fonctionner pendant un délai de grâce.",
      next: "Renouvelez-la avant la fin du délai de grâce.",
    },
    RATE_LIMITED: {
      message: "Trop de demandes sont arrivées en peu de temps.",
      next: "Attendez un instant et réessayez.",
    },
    NOT_FOUND: {
      message: "Aucune licence de ce type n'a été trouvée.",
      next: "Vérifiez que la clé de licence ne contient pas de faute de frappe.",
    },
    PROGRAM_MISMATCH: {
      message: "La licence est destinée à un autre programme.",
      next: "Utilisez-la avec le programme pour lequel elle a été achetée ou saisissez une autre clé.",
    },
    REVOKED: {
      message: "La licence a été révoquée.",
      next: "Contactez le vendeur si vous pensez qu'il s'agit d'une erreur.",
    },
    SUSPENDED: {
      message: "La licence est suspendue.",
      next: "Contactez le vendeur, qui peut la rétablir.",
    },
    ORDER_INACTIVE: {
      message: "La commande de cette licence est désactivée.",
      next: "Contactez le vendeur au sujet de la commande.",
    },
    SERIAL_BLACKLISTED: {
      message: "Le numéro de série de cette licence n'est plus valide.",
      next: "Contactez le vendeur en ayant la preuve d'achat sous la main.",
    },
    USER_REQUIRED: {
      message: "La licence est réservée à des utilisateurs désignés ; sa clé seule ne suffit pas.",
      next: "Connectez-vous en tant qu'utilisateur auquel la licence est attribuée.",
    },
    USER_SESSION_ENDED: {
      message: "La connexion de cet utilisateur a pris fin.",
      next: "Connectez-vous de nouveau.",
    },
    USER_DISABLED: {
      message: "Cet utilisateur est désactivé.",
      next: "Demandez au propriétaire ou à un gestionnaire de la licence de vous réactiver.",
    },
    USER_NOT_ASSIGNED: {
      message: "La licence n’est pas attribuée à cet utilisateur.",
      next: "Demandez au propriétaire ou à un gestionnaire de la licence de vous l’attribuer.",
    },
    NOT_STARTED: {
      message: "La licence n'est pas encore valide.",
      next: "Réessayez lorsque sa durée de validité aura commencé.",
    },
    EXPIRED: {
      message: "La licence a expiré.",
      next: "Renouvelez-la ou achetez-en une nouvelle.",
    },
    MAINTENANCE_ENDED: {
      message: "Cette version est parue après la fin de la maintenance de la licence.",
      next: "Utilisez une version antérieure ou prolongez la maintenance.",
    },
    FEATURE_MISSING: {
      message: "La licence ne comprend pas cette fonction.",
      next: "Achetez une licence ou une extension qui la comprend.",
    },
    FEATURE_EXPIRED: {
      message: "La fonctionnalité a expiré, mais la licence reste valable.",
      next: "Prolongez-la ou achetez une licence qui l’inclut plus longtemps.",
    },
    SUBSCRIPTION_EXPIRED: {
      message: "L'abonnement de cette commande a expiré.",
      next: "Renouvelez l'abonnement, puis réessayez.",
    },
    TASK_DISABLED: {
      message: "Vous ne pouvez pas le faire vous-même.",
      next: "Contactez le vendeur, qui peut le faire pour vous.",
    },
    OFFLINE_NOT_ALLOWED: {
      message: "La licence n'autorise pas l'utilisation hors connexion.",
      next: "Connectez l'ordinateur à Internet ou contactez le vendeur.",
    },
    LICENSE_FILES_NOT_ALLOWED: {
      message: "La licence ne donne des fichiers que pour les ordinateurs activés.",
      next: "Activez l'ordinateur, puis obtenez un fichier pour lui.",
    },
    BORROW_NOT_OFFERED: {
      message: "Les places flottantes de cette licence ne peuvent pas être empruntées.",
      next: "Prenez une place tant que le programme tourne, ou demandez au vendeur.",
    },
    FINGERPRINT_REQUIRED: {
      message: "La demande n'indique pas de quel ordinateur il s'agit.",
      next: "Lancez-la depuis le programme ou saisissez le code de site et l'ID machine.",
    },
    TYPED_CODES_NOT_ALLOWED: {
      message: "La licence ne peut pas être utilisée avec des codes saisis.",
      next: "Activez-la dans le programme avec une connexion Internet.",
    },
    INVALID_MACHINE_CODES: {
      message: "Le code de site et l'ID machine ne vont pas ensemble.",
      next: "Recopiez-les tous deux depuis la fenêtre d'activation du programme.",
    },
    CODES_EXHAUSTED: {
      message: "Cet ordinateur a déjà reçu tous les codes d’activation possibles pour ces codes.",
      next: "Supprimez la licence dans le programme, qui affichera de nouveaux codes, ou contactez le vendeur.",
    },
    NOT_ACTIVATED: {
      message: "La licence n'est pas activée sur cet ordinateur.",
      next: "Activez-la d'abord sur cet ordinateur.",
    },
    NO_SESSION: {
      message: "Aucune session n'est ouverte sur cet ordinateur.",
      next: "Prenez une place flottante, puis continuez.",
    },
    BORROW_TOO_SHORT: {
      message: "La place serait empruntée jusqu'à un moment déjà passé.",
      next: "Choisissez un moment ultérieur ; l'horloge du serveur fait foi.",
    },
    BORROW_TOO_LONG: {
      message: "La place ne peut pas être empruntée aussi longtemps.",
      next: "Choisissez un moment plus proche.",
    },
    FLOATING_FULL: {
      message: "Toutes les places flottantes sont occupées.",
      next: "Attendez qu'une place se libère, ou achetez d'autres places.",
    },
    CONSUMPTION_EXHAUSTED: {
      message: "Toutes les utilisations comprises de cette période sont épuisées.",
      next: "Attendez que le compteur reparte, ou achetez d'autres utilisations.",
    },
    TASK_LOCKED: {
      message: "Trop de codes erronés ont été saisis aujourd'hui.",
      next: "Réessayez après minuit UTC ou demandez au vendeur de la débloquer.",
    },
    MONTHLY_LIMIT: {
      message: "Cela a été fait aussi souvent qu'il est permis en un mois.",
      next: "Réessayez le mois prochain (UTC) ou contactez le vendeur.",
    },
    DAILY_LIMIT: {
      message: "Cela a été fait aussi souvent qu'il est permis en un jour.",
      next: "Réessayez après minuit UTC ou contactez le vendeur.",
    },
    REMOVAL_CODE_REQUIRED: {
      message:
        "Cette activation a été faite avec des codes saisis et ne prend fin que par son code de suppression.",
      next: "Supprimez la licence dans le programme et envoyez le code de suppression qu’il affiche.",
    },
    INVALID_REMOVAL_CODE: {
      message: "Le code de suppression est erroné.",
      next: "Saisissez le code que le programme a affiché lorsque sa licence a été supprimée.",
    },
    INVALID_RECEIPT: {
      message: "Le reçu est erroné.",
      next: "Saisissez le reçu que le programme a affiché lorsqu'il a rendu ce fichier.",
    },
    TOO_MANY_LOCKS_CHANGED: {
      message: "Trop d'éléments de cet ordinateur ont changé depuis l'activation.",
      next: "Transférez la licence s'il s'agit d'un autre ordinateur ou demandez au vendeur d'autoriser le changement.",
    },
    SEATS_EXHAUSTED: {
      message: "Toutes les places de la licence sont occupées.",
      next: "Supprimez la licence d'un autre ordinateur ou achetez des places supplémentaires.",
    },
    OWNER_RESETS_EXHAUSTED: {
      message:
        "Les ordinateurs de cette licence ont été réinitialisés aussi souvent que permis en un an.",
      next: "Saisissez le code de suppression de l’ordinateur ou contactez le vendeur.",
    },
    TRANSFER_FORBIDDEN: {
      message: "La licence ne peut pas passer sur un autre ordinateur.",
      next: "Utilisez-la sur le premier ordinateur ou contactez le vendeur.",
    },
    TRANSFERS_EXHAUSTED: {
      message: "La licence est passée sur un autre ordinateur aussi souvent qu'il est permis.",
      next: "Contactez le vendeur, qui peut autoriser d'autres transferts.",
    },
  },
  differing_locks: {
    one: "{{count}} élément de cet ordinateur diffère, plus que ce qui est permis.",
    other: "{{count}} éléments de cet ordinateur diffèrent, plus que ce qui est permis.",
  },
}
