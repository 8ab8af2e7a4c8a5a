import type { SdkCatalogue } from "./shape"

/** The texts of the SDK in German. */
export const de: SdkCatalogue = {
  NO_LICENSE: {
    message: "Auf diesem Computer hat das Programm keine Lizenz.",
    next: "Geben Sie Ihren Lizenzschlüssel ein.",
  },
  SHOP_UNREACHABLE: {
    message: "Der Lizenzserver ist nicht erreichbar.",
    next: "Prüfen Sie die Internetverbindung und versuchen Sie es erneut.",
  },
  CONNECTION_NEEDED: {
    message: "Die Lizenz wurde zu lange nicht bestätigt.",
    next: "Verbinden Sie den Computer mit dem Internet und starten Sie das Programm neu.",
  },
  ANSWER_NOT_GENUINE: {
    message: "Die Antwort kam nicht vom Lizenzserver.",
    next: "Prüfen Sie Proxy und Netzwerk und versuchen Sie es erneut.",
  },
  UPDATE_REQUIRED: {
    message: "Diese Version des Programms kann den Lizenzserver nicht mehr prüfen.",
    next: "Installieren Sie die neueste Version des Programms.",
  },
  REQUEST_REFUSED: {
    message: "Der Lizenzserver hat die Anfrage des Programms nicht angenommen.",
    next: "Installieren Sie die neueste Version des Programms oder wenden Sie sich an den Hersteller.",
  },
  CLOCK_ROLLED_BACK: {
    message: "Die Uhr dieses Computers wurde zurückgestellt.",
    next: "Stellen Sie Datum und Uhrzeit richtig oder verbinden Sie den Computer mit dem Internet.",
  },
  OTHER_COMPUTER: {
    message:
      "Die Lizenz gehört zu einem anderen Computer, oder Teile dieses Computers haben sich geändert.",
    next: "Aktivieren Sie die Lizenz auf diesem Computer.",
  },
  COMPUTER_UNKNOWN: {
    message: "Das Programm kann diesen Computer nicht erkennen.",
    next: "Wenden Sie sich an den Hersteller des Programms.",
  },
  STORAGE_FAILED: {
    message: "Das Programm kann seine Lizenz nicht speichern.",
    next: "Prüfen Sie freien Speicherplatz und Zugriffsrechte und versuchen Sie es erneut.",
  },
  STORAGE_DAMAGED: {
    message: "Die gespeicherte Lizenz ist beschädigt.",
    next: "Geben Sie Ihren Lizenzschlüssel erneut ein.",
  },
  WRONG_KEY: {
    message: "Die Datei gehört zu einem anderen Lizenzschlüssel oder einem anderen Computer.",
    next: "Geben Sie den Schlüssel genau so ein, wie Sie ihn erhalten haben, oder fordern Sie eine Datei für diesen Computer an.",
  },
  FILE_UNREADABLE: {
    message: "Das ist keine Lizenzdatei des Programms.",
    next: "Wählen Sie die Datei, die Sie erhalten haben, oder fordern Sie eine neue an.",
  },
  FILE_NOT_GENUINE: {
    message: "Die Lizenzdatei wurde verändert oder stammt nicht vom Hersteller.",
    next: "Fordern Sie eine neue Lizenzdatei an.",
  },
  FILE_EXPIRED: {
    message: "Die Lizenzdatei ist abgelaufen.",
    next: "Verbinden Sie den Computer mit dem Internet oder fordern Sie eine neue Lizenzdatei an.",
  },
  FILE_WITHDRAWN: {
    message: "Die Lizenzdatei wurde zurückgezogen.",
    next: "Wenden Sie sich an den Hersteller oder aktivieren Sie die Lizenz erneut.",
  },
  NO_FILE: {
    message: "Auf diesem Computer gibt es keine Lizenzdatei.",
    next: "Es muss nichts zurückgegeben werden.",
  },
  LIST_REFUSED: {
    message: "Das ist nicht die neueste Sperrliste des Herstellers.",
    next: "Holen Sie die Liste erneut.",
  },
  OTHER_USER: {
    message: "Die Lizenzdatei wurde für einen anderen Benutzer erstellt.",
    next: "Melden Sie sich als dieser Benutzer an oder fordern Sie eine eigene Datei an.",
  },
  INVALID_ACTIVATION_CODE: {
    message: "Der Aktivierungscode gehört nicht zu diesem Computer und Programm.",
    next: "Prüfen Sie den Code auf Tippfehler oder fordern Sie einen neuen an.",
  },
  USER_SIGN_IN_REFUSED: {
    message: "E-Mail-Adresse oder Passwort ist falsch, oder Ihnen ist keine Lizenz zugewiesen.",
    next: "Prüfen Sie beides und versuchen Sie es erneut.",
  },
  USER_PASSWORD_CHANGE_REQUIRED: {
    message: "Ihr Passwort wurde von jemand anderem gesetzt.",
    next: "Setzen Sie über den Link in der erhaltenen Mail ein eigenes und melden Sie sich dann an.",
  },
  USER_LICENSE_CHOICE: {
    message: "Ihnen sind mehrere Lizenzen dieses Programms zugewiesen.",
    next: "Wählen Sie eine davon.",
  },
  DEVICE_DENIED: {
    message: "Die Anmeldung wurde abgelehnt.",
    next: "Beginnen Sie von vorn, falls das ein Versehen war.",
  },
  DEVICE_EXPIRED: {
    message: "Die Anmeldung wurde nicht abgeschlossen.",
    next: "Beginnen Sie von vorn.",
  },
  REMOVED: {
    message: "Die Lizenz wurde von diesem Computer entfernt.",
    next: "Wenn ein Entfernungscode oder eine Quittung angezeigt wird, geben Sie ihn in Ihrem Konto des Shops ein.",
  },
}
