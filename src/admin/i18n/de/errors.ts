/** Why the shop refused, by its stable codes: all that a route of the admin answers. */
export const errors = {
  errors: {
    ACTIVATION_NOT_FOUND: "Dieser Computer ist nicht (mehr) aktiviert",
    BODY_TOO_LARGE: "Was gesendet wurde, ist zu groß",
    BUNDLE_INACTIVE: "Das Paket ist inaktiv",
    BUNDLE_INVALID: "Diese Richtlinien lassen sich nicht als ein Paket verkaufen",
    BUNDLE_IN_USE:
      "Das Paket wurde verkauft, oder eine Variante verkauft es; deaktivieren Sie es stattdessen",
    BUNDLE_NOT_FOUND: "Dieses Paket gibt es nicht (mehr)",
    CODE_IMMUTABLE: "Ein Code ändert sich nie",
    CODE_TAKEN: "Ein anderes Programm oder eine andere Richtlinie hat diesen Code",
    CUSTOMER_GROUP_NOT_FOUND: "Diese Kundengruppe gibt es nicht (mehr)",
    CUSTOMER_NOT_FOUND: "Diesen Kunden gibt es nicht (mehr)",
    CORRECTION_TOO_LARGE: "Es sind weniger Nutzungen gezählt, als Sie zurücknehmen wollen",
    FEATURES_INVALID:
      "Die Funktionen verletzen eine Regel: Codes und Bits werden einmal und nie wieder verwendet",
    IDEMPOTENCY_KEY_INVALID:
      "Die Anfrage wurde nicht verstanden. Laden Sie die Seite neu und versuchen Sie es noch einmal",
    IDEMPOTENCY_KEY_REUSED:
      "Das wurde schon mit anderen Werten gesendet. Laden Sie die Seite neu und versuchen Sie es noch einmal",
    INVALID_DATES: "Die Lizenz würde enden, bevor sie beginnt",
    INVALID_DURATION: "Das ist keine Zeitspanne",
    INVALID_JSON:
      "Die Anfrage wurde nicht verstanden. Laden Sie die Seite neu und versuchen Sie es noch einmal",
    IN_PROGRESS: "Diese E-Mail wird gerade gesendet",
    KEYS_REFUSED: "Einige Schlüssel sind leer, zu lang, schwach, doppelt oder vergeben",
    KEY_IN_URL: "Ein ganzer Schlüssel darf nicht in einer Adresse stehen",
    LICENSE_HAS_NO_TERM: "Diese Lizenz hat keine Laufzeit; geben Sie ein Datum an",
    LICENSE_NOT_FOUND: "Diese Lizenz gibt es nicht (mehr)",
    LICENSE_REQUEST_INVALID: "Dieser Text ist keine Lizenzanfrage",
    LICENSE_WITHOUT_OWNER: "Die Lizenz gehört keinem Kunden, also hat sie keine Benutzer",
    LICENSE_NOT_IN_BUNDLE: "Diese Lizenz wurde nicht in einem Paket verkauft",
    LICENSE_REVOKED: "Die Lizenz ist widerrufen; setzen Sie sie zuerst wieder ein",
    LICENSING_DELETED: "Die Lizenzen dieser Bestellung wurden endgültig gelöscht",
    MAIL_DISABLED: "E-Mails mit Lizenzen sind abgeschaltet",
    MAIL_ERROR: "Die E-Mail konnte nicht erstellt oder übergeben werden",
    MAIL_LIMIT: "Diese Adresse hat heute so viele dieser E-Mails erhalten, wie erlaubt sind",
    QUOTA_BELOW_USED: "Von diesem Anteil wurden schon mehr Lizenzen ausgestellt",
    QUOTA_SHARE_EXCEEDED: "Wer diesen Anteil gibt, hat nicht so viele übrig",
    MANAGED_BY_SCOPE:
      "Diese Bestellung kommt vom Kunden oder von einer Kundengruppe. Ändern Sie das auf der Seite des Lizenzmanagers.",
    MANAGER_SCOPE_NOT_FOUND:
      "Dieser Kunde oder diese Gruppe wurde dem Lizenzmanager schon entzogen",
    MANAGER_EXISTS: "Ein Lizenzmanager hat diese E-Mail-Adresse schon",
    MANAGER_NOT_FOUND: "Diesen Lizenzmanager gibt es nicht (mehr)",
    MANAGER_NOT_INVITED: "Der Manager hat schon angenommen oder ist gesperrt",
    NOTHING_ISSUED: "Die Lizenz ist inzwischen nicht mehr in Kraft",
    NOTHING_TO_SEND: "Nur eine Lizenz in Kraft einer Bestellung wird gemailt",
    NOT_FOR_USERS: "Die Lizenz gilt durch ihren Schlüssel; ihr wird niemand zugewiesen",
    NOT_FOUND: "Das gibt es nicht (mehr)",
    NO_ACTIVATION_CODE: "Dieser Computer hat keinen Aktivierungscode (mehr)",
    NO_EMAIL: "Der Inhaber hat keine E-Mail-Adresse",
    NO_LINK:
      "Es ist keine Seite eingestellt, auf die der Link führen könnte: setzen Sie die Kontoseite in den Optionen",
    NO_PROVIDER: "Der Shop hat keinen E-Mail-Dienst",
    OFFLINE_FILE_NOT_FOUND: "Diese Datei gibt es nicht (mehr)",
    ORDER_NOT_FOUND: "Diese Bestellung gibt es nicht (mehr)",
    ORDER_NOT_LICENSED: "Diese Bestellung hat keine Lizenzierung",
    ORDER_NUMBER_MISMATCH: "Das ist nicht die Nummer dieser Bestellung; nichts wurde gelöscht",
    PERMISSIONS_INVALID: "Eine der Berechtigungen wird nicht angeboten",
    POLICY_ADDED_AND_REMOVED: "Dieselbe Richtlinie wurde hinzugefügt und entfernt",
    POLICY_INACTIVE: "Die Richtlinie oder ihr Programm ist inaktiv",
    POLICY_INVALID: "Die Bedingungen der Richtlinie widersprechen sich",
    POLICY_IN_BUNDLE:
      "Die Richtlinie würde nicht mehr zu den anderen ihres Pakets passen; ändern Sie alle zusammen",
    POLICY_IN_USE:
      "Die Richtlinie wird von einer Variante verkauft oder hat Lizenzen; deaktivieren Sie sie stattdessen",
    POLICY_NOT_FOUND: "Diese Richtlinie gibt es nicht (mehr)",
    PRODUCT_NOT_FOUND: "Dieses Produkt gibt es nicht (mehr)",
    PROGRAM_IMMUTABLE: "Eine Richtlinie wechselt nie das Programm",
    PROGRAM_INACTIVE: "Das Programm ist inaktiv: Dafür wird nichts ausgestellt",
    PROGRAM_IN_USE: "Das Programm hat Richtlinien; deaktivieren Sie es stattdessen",
    PROGRAM_NOT_FOUND: "Dieses Programm gibt es nicht (mehr)",
    PROVIDER_FAILED:
      "Der E-Mail-Dienst hat die E-Mail nicht angenommen; versuchen Sie es später noch einmal",
    REVEAL_FORBIDDEN: "Die Konfiguration des Shops lässt Sie keine Geheimnisse sehen",
    SERIALS_OFF: "Seriennummern sind für das Programm abgeschaltet",
    SERIAL_BATCH_IN_USE: "Eine Seriennummer der Charge wurde eingelöst oder ist gesperrt",
    SERIAL_BATCH_NOT_FOUND: "Diese Charge gibt es nicht (mehr)",
    SERIAL_BATCH_STATE: "Die Charge ist dafür nicht bereit",
    SERIAL_FILE_REFUSED:
      "Die Datei ist kein UTF-8, oder hat zu viele Seriennummern oder falsche Zeilen",
    SERIAL_LOCK_NOT_FOUND: "Hier ist niemand (mehr) gesperrt",
    SERIAL_NOT_FOUND: "Diese Seriennummer gibt es nicht (mehr)",
    SERIAL_POLICY_MISMATCH: "Die Richtlinie gehört zu einem anderen Programm",
    SESSION_BORROWED:
      "Der Platz ist ausgeliehen: Seine Datei läuft, bis sie endet oder zurückgegeben wird",
    SESSION_NOT_FOUND: "Diese Sitzung ist beendet",
    SETTINGS_INVALID: "Die Einstellungen widersprechen einer Regel",
    SIGNING_KEY_CURRENT: "Dieser Schlüssel signiert gerade; wechseln Sie ihn stattdessen",
    SIGNING_KEY_NOT_FOUND: "Diesen Schlüssel gibt es nicht (mehr)",
    TERM_NOT_BEGUN:
      "Die Laufzeit beginnt mit der ersten Aktivierung; geben Sie stattdessen ein Datum an",
    UNSUPPORTED_MEDIA_TYPE:
      "Die Anfrage wurde nicht verstanden. Laden Sie die Seite neu und versuchen Sie es noch einmal",
    USER_HAS_OWN_ACCOUNT:
      "Das Konto dient nicht nur Lizenzen oder bestand schon vorher; senden Sie einen Link für ein neues Passwort",
    USER_PASSWORD_CHANGED:
      "Inzwischen wurde ein anderes Passwort dieses Benutzers gesetzt; dieses nicht",
    USER_PASSWORDS_OFF: "In diesem Shop setzt niemand Passwörter von Hand",
    LINE_NOT_TOP_UP:
      "Die Bestellung hat keine solche Position, oder sie fügt keine Nutzungen hinzu",
    TOO_MANY_LICENSES: "Das sind mehr Lizenzen, als auf einmal ausgestellt werden können",
    TOP_UP_ADDED: "Die Nutzungen dieser Position wurden schon einer Lizenz hinzugefügt",
    TOP_UP_NOT_COUNTED:
      "Die Richtlinie begrenzt diese Nutzungen nicht, also lassen sich keine weiteren verkaufen",
    USER_LIST_TOO_LONG: "Die Liste nennt zu viele Benutzer; teilen Sie sie auf",
    USER_NOT_FOUND: "Dieser Benutzer hat die Lizenz nicht (mehr)",
    USER_NOT_ACTIVE: "Die Einladung wurde noch nicht angenommen",
    USER_NOT_INVITED: "Die Einladung wurde inzwischen angenommen",
    VARIANT_NOT_FOUND: "Diese Produktvariante gibt es nicht (mehr)",
    VARIANT_NOT_LICENSED: "Die Produktvariante verkauft keine Richtlinie",
    VARIANT_SELLS_BUNDLE:
      "Die Variante verkauft ein Paket; bestätigen Sie, dass die Richtlinien es ersetzen",
    VARIANT_SELLS_POLICIES:
      "Die Variante verkauft eigene Richtlinien; bestätigen Sie, dass das Paket sie ersetzt",
  },
}
