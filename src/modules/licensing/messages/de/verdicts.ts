import type { VerdictCatalogue } from "../shape"

/** The verdicts in German. */
export const de: VerdictCatalogue = {
  codes: {
    VALID: {
      message: "Die Lizenz ist gültig.",
      next: "Es ist nichts zu tun.",
    },
    IN_GRACE: {
      message: "Die Lizenz ist abgelaufen und läuft für eine Nachfrist weiter.",
      next: "Verlängern Sie sie, bevor die Nachfrist endet.",
    },
    RATE_LIMITED: {
      message: "Es kamen zu viele Anfragen in kurzer Zeit.",
      next: "Warten Sie einen Augenblick und versuchen Sie es erneut.",
    },
    NOT_FOUND: {
      message: "Eine solche Lizenz wurde nicht gefunden.",
      next: "Prüfen Sie den Lizenzschlüssel auf Tippfehler.",
    },
    PROGRAM_MISMATCH: {
      message: "Die Lizenz gilt für ein anderes Programm.",
      next: "Verwenden Sie sie mit dem Programm, für das sie gekauft wurde, oder geben Sie einen anderen Schlüssel ein.",
    },
    REVOKED: {
      message: "Die Lizenz wurde widerrufen.",
      next: "Wenden Sie sich an den Anbieter, wenn Sie das für einen Irrtum halten.",
    },
    SUSPENDED: {
      message: "Die Lizenz ist ausgesetzt.",
      next: "Wenden Sie sich an den Anbieter, der sie wieder einsetzen kann.",
    },
    ORDER_INACTIVE: {
      message: "Die Bestellung dieser Lizenz ist abgeschaltet.",
      next: "Wenden Sie sich wegen der Bestellung an den Anbieter.",
    },
    SERIAL_BLACKLISTED: {
      message: "Die Seriennummer dieser Lizenz ist nicht mehr gültig.",
      next: "Wenden Sie sich mit dem Kaufbeleg an den Anbieter.",
    },
    USER_REQUIRED: {
      message: "Die Lizenz ist für benannte Benutzer; ihr Schlüssel allein genügt nicht.",
      next: "Melden Sie sich als Benutzer an, dem die Lizenz zugewiesen ist.",
    },
    USER_SESSION_ENDED: {
      message: "Die Anmeldung dieses Benutzers ist beendet.",
      next: "Melden Sie sich erneut an.",
    },
    USER_DISABLED: {
      message: "Dieser Benutzer ist deaktiviert.",
      next: "Bitten Sie den Inhaber oder einen Verwalter der Lizenz, Sie wieder zu aktivieren.",
    },
    USER_NOT_ASSIGNED: {
      message: "Die Lizenz ist diesem Benutzer nicht zugewiesen.",
      next: "Bitten Sie den Inhaber oder einen Verwalter der Lizenz, sie Ihnen zuzuweisen.",
    },
    NOT_STARTED: {
      message: "Die Lizenz ist noch nicht gültig.",
      next: "Versuchen Sie es erneut, wenn ihre Laufzeit begonnen hat.",
    },
    EXPIRED: {
      message: "Die Lizenz ist abgelaufen.",
      next: "Verlängern Sie sie oder kaufen Sie eine neue.",
    },
    MAINTENANCE_ENDED: {
      message: "Diese Version erschien nach dem Ende der Wartung der Lizenz.",
      next: "Verwenden Sie eine frühere Version oder verlängern Sie die Wartung.",
    },
    FEATURE_MISSING: {
      message: "Die Lizenz enthält diese Funktion nicht.",
      next: "Kaufen Sie eine Lizenz oder eine Erweiterung, die sie enthält.",
    },
    FEATURE_EXPIRED: {
      message: "Das Merkmal ist abgelaufen, die Lizenz läuft aber weiter.",
      next: "Verlängern Sie es, oder kaufen Sie eine Lizenz, die es länger enthält.",
    },
    SUBSCRIPTION_EXPIRED: {
      message: "Das Abonnement dieser Bestellung ist abgelaufen.",
      next: "Erneuern Sie das Abonnement und versuchen Sie es dann erneut.",
    },
    TASK_DISABLED: {
      message: "Das können Sie nicht selbst tun.",
      next: "Wenden Sie sich an den Anbieter, der es für Sie tun kann.",
    },
    OFFLINE_NOT_ALLOWED: {
      message: "Die Lizenz erlaubt keine Nutzung ohne Verbindung.",
      next: "Verbinden Sie den Computer mit dem Internet oder wenden Sie sich an den Anbieter.",
    },
    LICENSE_FILES_NOT_ALLOWED: {
      message: "Für diese Lizenz gibt es Dateien nur für aktivierte Computer.",
      next: "Aktivieren Sie den Computer und holen Sie dann eine Datei für ihn.",
    },
    INVALID_RECEIPT: {
      message: "Die Quittung ist falsch.",
      next: "Geben Sie die Quittung ein, die das Programm zeigte, als es diese Datei aufgab.",
    },
    BORROW_NOT_OFFERED: {
      message: "Netzwerkplätze dieser Lizenz können nicht ausgeliehen werden.",
      next: "Belegen Sie einen Platz, solange das Programm läuft, oder fragen Sie den Anbieter.",
    },
    FINGERPRINT_REQUIRED: {
      message: "Die Anfrage sagt nicht, für welchen Computer sie gilt.",
      next: "Starten Sie sie im Programm oder geben Sie Site-Code und Maschinen-ID ein.",
    },
    TYPED_CODES_NOT_ALLOWED: {
      message: "Die Lizenz lässt sich nicht mit getippten Codes verwenden.",
      next: "Aktivieren Sie sie im Programm mit einer Internetverbindung.",
    },
    INVALID_MACHINE_CODES: {
      message: "Site-Code und Maschinen-ID gehören nicht zusammen.",
      next: "Übernehmen Sie beide noch einmal aus dem Aktivierungsfenster des Programms.",
    },
    CODES_EXHAUSTED: {
      message:
        "Dieser Computer hat zu diesen Codes schon jeden möglichen Aktivierungscode bekommen.",
      next: "Entfernen Sie die Lizenz im Programm, das dann neue Codes zeigt, oder wenden Sie sich an den Anbieter.",
    },
    NOT_ACTIVATED: {
      message: "Die Lizenz ist auf diesem Computer nicht aktiviert.",
      next: "Aktivieren Sie sie zuerst auf diesem Computer.",
    },
    NO_SESSION: {
      message: "Auf diesem Computer läuft keine Sitzung.",
      next: "Belegen Sie einen Netzwerkplatz und machen Sie dann weiter.",
    },
    BORROW_TOO_SHORT: {
      message: "Der Platz wäre bis zu einem Zeitpunkt ausgeliehen, der vorbei ist.",
      next: "Wählen Sie einen späteren Zeitpunkt; es zählt die Uhr des Servers.",
    },
    BORROW_TOO_LONG: {
      message: "Der Platz kann nicht so lange ausgeliehen werden.",
      next: "Wählen Sie einen früheren Zeitpunkt.",
    },
    FLOATING_FULL: {
      message: "Alle Netzwerkplätze sind belegt.",
      next: "Warten Sie, bis einer frei ist, oder kaufen Sie weitere Plätze.",
    },
    CONSUMPTION_EXHAUSTED: {
      message: "Alle enthaltenen Nutzungen dieses Zeitraums sind verbraucht.",
      next: "Warten Sie, bis die Zählung neu beginnt, oder kaufen Sie weitere Nutzungen.",
    },
    TASK_LOCKED: {
      message: "Heute wurden zu viele falsche Codes eingegeben.",
      next: "Versuchen Sie es nach Mitternacht (UTC) erneut oder bitten Sie den Anbieter, sie zu entsperren.",
    },
    MONTHLY_LIMIT: {
      message: "Das wurde so oft getan, wie es in einem Monat erlaubt ist.",
      next: "Versuchen Sie es im nächsten Monat (UTC) erneut oder wenden Sie sich an den Anbieter.",
    },
    DAILY_LIMIT: {
      message: "Das wurde so oft getan, wie es an einem Tag erlaubt ist.",
      next: "Versuchen Sie es nach Mitternacht (UTC) erneut oder wenden Sie sich an den Anbieter.",
    },
    REMOVAL_CODE_REQUIRED: {
      message:
        "Diese Aktivierung kam durch eingetippte Codes zustande und endet nur durch ihren Entfernungscode.",
      next: "Entfernen Sie die Lizenz im Programm und senden Sie den Entfernungscode, den es zeigt.",
    },
    INVALID_REMOVAL_CODE: {
      message: "Der Entfernungscode ist falsch.",
      next: "Geben Sie den Code ein, den das Programm zeigte, als seine Lizenz entfernt wurde.",
    },
    TOO_MANY_LOCKS_CHANGED: {
      message: "Seit der Aktivierung haben sich zu viele Teile dieses Computers geändert.",
      next: "Übertragen Sie die Lizenz, wenn das ein anderer Computer ist, oder bitten Sie den Anbieter, die Änderung zuzulassen.",
    },
    SEATS_EXHAUSTED: {
      message: "Alle Plätze der Lizenz sind belegt.",
      next: "Entfernen Sie die Lizenz von einem anderen Computer oder kaufen Sie weitere Plätze.",
    },
    OWNER_RESETS_EXHAUSTED: {
      message:
        "Computer dieser Lizenz wurden so oft zurückgesetzt, wie es in einem Jahr erlaubt ist.",
      next: "Geben Sie den Entfernungscode des Computers ein oder wenden Sie sich an den Anbieter.",
    },
    TRANSFER_FORBIDDEN: {
      message: "Die Lizenz kann nicht auf einen anderen Computer übertragen werden.",
      next: "Verwenden Sie sie auf dem ersten Computer oder wenden Sie sich an den Anbieter.",
    },
    TRANSFERS_EXHAUSTED: {
      message: "Die Lizenz wurde so oft auf einen anderen Computer übertragen, wie es erlaubt ist.",
      next: "Wenden Sie sich an den Anbieter, der weitere Übertragungen erlauben kann.",
    },
  },
  differing_locks: {
    one: "{{count}} Teil dieses Computers weicht ab, mehr als erlaubt ist.",
    other: "{{count}} Teile dieses Computers weichen ab, mehr als erlaubt ist.",
  },
}
