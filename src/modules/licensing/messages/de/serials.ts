import type { SerialCatalogue } from "../shape"

/** Why a serial number is not redeemed, in German. */
export const de: SerialCatalogue = {
  redeeming: {
    SERIALS_OFF: {
      message: "Dieses Programm nimmt derzeit keine Seriennummern an.",
      next: "Wenden Sie sich an den Anbieter.",
    },
    SERIAL_INVALID: {
      message: "Die Seriennummer oder ihre Prüfnummer ist falsch.",
      next: "Vergleichen Sie beide mit dem, was Sie erhalten haben, und versuchen Sie es erneut.",
    },
    SERIAL_WRONG_PROGRAM: {
      message: "Diese Seriennummer gehört zu einem anderen Programm.",
      next: "Wählen Sie jenes Programm und versuchen Sie es erneut, oder wenden Sie sich an den Anbieter.",
    },
    SERIAL_BLACKLISTED: {
      message: "Diese Seriennummer gilt nicht mehr.",
      next: "Wenden Sie sich an den Anbieter.",
    },
    SERIAL_USED_BY_YOU: {
      message: "Sie haben diese Seriennummer schon hinzugefügt.",
      next: "Suchen Sie ihre Bestellung in Ihrer Liste.",
    },
    SERIAL_USED: {
      message: "Diese Seriennummer wurde einem anderen Konto hinzugefügt.",
      next: "Melden Sie sich mit jenem Konto an, oder wenden Sie sich an den Anbieter.",
    },
    SERIAL_IN_PROGRESS: {
      message: "Diese Seriennummer wird gerade hinzugefügt.",
      next: "Sehen Sie in einer Minute bei Ihren Bestellungen nach.",
    },
    SERIAL_NO_REGION: {
      message: "Der Shop kann die Bestellung derzeit nicht anlegen.",
      next: "Wenden Sie sich an den Anbieter; Ihre Seriennummer bleibt gültig.",
    },
  },
  registering: {
    EMAIL_TAKEN: {
      message: "Für diese Adresse gibt es schon eine Anmeldung.",
      next: "Melden Sie sich an und fügen Sie die Seriennummer Ihrem Konto hinzu.",
    },
    PROOF_INVALID: {
      message: "Die Aufgabe wurde nicht gelöst, ist zu alt oder wurde schon verwendet.",
      next: "Holen Sie eine neue Aufgabe und versuchen Sie es erneut.",
    },
  },
}
