import type { orders as en } from "../en/orders"

/** The order page: licenses, acts, notices and history. */
export const orders: typeof en = {
  orders: {
    title: "Lizenzen",
    summary: "{{issued}}, {{inForce, number}} in Kraft",
    issued_one: "{{count, number}} ausgestellt",
    issued_other: "{{count, number}} ausgestellt",
    progress: "Lizenzen werden ausgestellt: {{issued, number}} von {{owed, number}}",
    progressLabel: "Ausgestellte Lizenzen",
    partiallyRefunded:
      "Ein Teil der Zahlung wurde erstattet. Eine Teilerstattung allein ändert keine Lizenz: Das tun nur Einheiten, die zurückgenommen oder aus der Bestellung entfernt werden.",
    card: {
      show: "Alle zeigen",
      counts: "Lizenzen nach Status",
      none: "Noch keine Lizenzen.",
      inProgress: "Lizenzen werden ausgestellt.",
      problems_one: "{{count}} Problem zu klären",
      problems_other: "{{count}} Probleme zu klären",
      issue: "Ausstellen",
    },
    table: {
      showComputers: "Computer zeigen",
      computersOf: "Computer von {{key}}",
      moreComputers_one: "{{count}} weiterer Computer",
      moreComputers_other: "{{count}} weitere Computer",
      search: "Schlüssel oder Computer",
      select: "Lizenz {{key}} auswählen",
      selectPage: "Alle Lizenzen dieser Seite auswählen",
      open: "Lizenz {{key}} öffnen",
      acts: "Aktionen",
    },
    check: {
      label: "Lizenzen prüfen",
      done_one: "Geprüft: {{count}} Lizenz ist ausgestellt",
      done_other: "Geprüft: {{count}} Lizenzen sind ausgestellt",
    },
    fulfilled: {
      notice_one:
        "{{count, number}} Einheit wurde bei Ausstellung der Lizenz als geliefert markiert. Bis diese Lieferung storniert ist, lehnt Medusa es ab, die Bestellung zu stornieren oder die Menge darunter zu senken.",
      notice_other:
        "{{count, number}} Einheiten wurden bei Ausstellung der Lizenzen als geliefert markiert. Bis diese Lieferung storniert ist, lehnt Medusa es ab, die Bestellung zu stornieren oder eine Menge darunter zu senken.",
      cancel: "Lieferung stornieren",
      confirm_one:
        "{{count, number}} Einheit gilt wieder als nicht geliefert. Ihre Lizenz bleibt in Kraft, und die Einheit wird nicht von selbst wieder markiert.",
      confirm_other:
        "{{count, number}} Einheiten gelten wieder als nicht geliefert. Ihre Lizenzen bleiben in Kraft, und die Einheiten werden nicht von selbst wieder markiert.",
      done: "Die Lieferung wurde storniert",
    },
    apply: {
      label: "Richtlinien jetzt anwenden",
      notice_one:
        "{{count}} Lizenzrichtlinie wurde erst nach dieser Bestellung mit ihren Produkten verknüpft und hat nichts ausgestellt.",
      notice_other:
        "{{count}} Lizenzrichtlinien wurden erst nach dieser Bestellung mit ihren Produkten verknüpft und haben nichts ausgestellt.",
      inactive:
        "Die Richtlinie {{name}} oder ihr Programm war bei dieser Bestellung inaktiv und hat daher nichts ausgestellt. Aktivieren Sie sie und wenden Sie sie hier an.",
      active:
        "Die Richtlinie {{name}} oder ihr Programm war bei dieser Bestellung inaktiv und hat daher nichts ausgestellt. Jetzt ist sie aktiv.",
      confirm_one:
        "Die Bestellung erhält die Lizenzrichtlinie, die ihre Produkte jetzt haben, und was danach fällig ist, wird sofort ausgestellt. Die Verknüpfung später zu lösen macht das nicht rückgängig.",
      confirm_other:
        "Die Bestellung erhält die {{count}} Lizenzrichtlinien, die ihre Produkte jetzt haben, und was danach fällig ist, wird sofort ausgestellt. Die Verknüpfungen später zu lösen macht das nicht rückgängig.",
      done: "Die Richtlinien wurden angewendet",
    },
    mail: {
      send: "E-Mail senden",
      done: "Die E-Mail wurde gesendet",
      notDone: "Die E-Mail wurde nicht gesendet",
      sent: "E-Mail mit den Lizenzen am {{date}} an {{to}} gesendet",
      not_sent: "Die E-Mail mit den Lizenzen wurde nicht gesendet",
      disabled: "E-Mails mit Lizenzen sind abgeschaltet",
    },
    empty: {
      noProduct: "Kein lizenziertes Produkt in dieser Bestellung.",
      deleted:
        "Die Lizenzen dieser Bestellung wurden gelöscht. Zu ihr wird nichts mehr ausgestellt.",
      canceled: "Die Bestellung wurde storniert, bevor eine Lizenz ausgestellt war.",
      refunded: "Die Bestellung wurde erstattet, bevor eine Lizenz ausgestellt war.",
      checkout:
        "Noch keine Lizenzen: Der Kauf ist nicht abgeschlossen. Sie folgen, sobald die Zahlung autorisiert ist.",
      active_policy: "Keine Lizenzen: Die Richtlinie war bei dieser Bestellung inaktiv.",
      payment: "Noch keine Lizenzen: Die Zahlung steht aus.",
      fulfillment:
        "Noch keine Lizenzen: Sie werden ausgestellt, wenn die Bestellung geliefert wird.",
      manual: "Keine Lizenzen: Die Richtlinien dieser Bestellung werden von Hand ausgestellt.",
      notDue: "Keine Lizenzen: In dieser Bestellung ist nichts mehr fällig.",
    },
    /** Under licenses that are there already. */
    more: {
      checkout: "Weitere Lizenzen folgen, wenn der Kauf abgeschlossen ist.",
      active_policy: "Eine Richtlinie dieser Bestellung war inaktiv, als sie aufgegeben wurde.",
      payment: "Weitere Lizenzen folgen, wenn der offene Betrag bezahlt ist.",
      fulfillment: "Weitere Lizenzen folgen, wenn der Rest der Bestellung geliefert ist.",
      manual: "Andere Richtlinien dieser Bestellung werden von Hand ausgestellt.",
    },
    filter: {
      label: "Lizenzen mit dem Status zeigen",
      all: "Alle Status",
      none: "Keine Lizenz dieser Bestellung hat diesen Status.",
    },
  },
  licenses: {
    key: "Lizenz",
    status: "Status",
    seats: "Plätze",
    expires: "Läuft ab",
    never: "Nie",
    seatsLabel: "{{used}} von {{total}} Plätzen belegt",
    seatsUnlimited: "{{used}} belegt, ohne Grenze",
    overUsed: "um {{count}} überbelegt",
    reveal: "Schlüssel anzeigen (wird festgehalten)",
    hide: "Schlüssel verbergen",
    copy: "Schlüssel kopieren",
    is_trial: "Testversion",
    is_test: "Probe",
  },
  statuses: {
    revoked: "Widerrufen",
    suspended: "Gesperrt",
    blocked: "Blockiert",
    not_started: "Nicht begonnen",
    expired: "Abgelaufen",
    in_grace: "Nachfrist",
    inactive: "Nicht aktiviert",
    active: "Aktiv",
  },
  causes: {
    order: "Durch eine Änderung der Bestellung",
    staff: "Von Mitarbeitern",
    manager: "Von einem Lizenzmanager",
    dispute: "Durch einen Zahlungsstreit",
  },
  history: {
    open: "Verlauf",
    title: "Verlauf",
    hint: "Was mit dieser Bestellung, ihrem Geld, ihren E-Mails und Lizenzen geschah, Neuestes zuerst.",
    empty: "Es ist noch nichts geschehen.",
  },
  actors: {
    shop: "Shop",
    system: "Automatisch",
    staff: "Mitarbeiter",
    customer: "Kunde",
    manager: "Lizenzmanager",
    program: "Anwendung",
  },
  events: {
    license: {
      issued_one: "{{count, number}} Lizenz ausgestellt",
      issued_other: "{{count, number}} Lizenzen ausgestellt",
      resized_one: "Plätze von {{count, number}} Lizenz geändert",
      resized_other: "Plätze von {{count, number}} Lizenzen geändert",
      suspended_one: "{{count, number}} Lizenz gesperrt",
      suspended_other: "{{count, number}} Lizenzen gesperrt",
      revoked_one: "{{count, number}} Lizenz widerrufen",
      revoked_other: "{{count, number}} Lizenzen widerrufen",
      reinstated_one: "{{count, number}} Lizenz wieder in Kraft gesetzt",
      reinstated_other: "{{count, number}} Lizenzen wieder in Kraft gesetzt",
      revealed_one: "Schlüssel von {{count, number}} Lizenz angezeigt",
      revealed_other: "Schlüssel von {{count, number}} Lizenzen angezeigt",
      reset_one: "{{count, number}} Lizenz zurückgesetzt",
      reset_other: "{{count, number}} Lizenzen zurückgesetzt",
      renewed_one: "{{count, number}} Lizenz verlängert",
      renewed_other: "{{count, number}} Lizenzen verlängert",
      uses_corrected_one: "Nutzungen von {{count, number}} Lizenz zurückgenommen",
      uses_corrected_other: "Nutzungen von {{count, number}} Lizenzen zurückgenommen",
      uses_added_one: "Nutzungen zu {{count, number}} Lizenz hinzugefügt",
      uses_added_other: "Nutzungen zu {{count, number}} Lizenzen hinzugefügt",
      uses_taken_back_one: "Gekaufte Nutzungen von {{count, number}} Lizenz zurückgenommen",
      uses_taken_back_other: "Gekaufte Nutzungen von {{count, number}} Lizenzen zurückgenommen",
      key_replaced_one: "Neuer Schlüssel für {{count, number}} Lizenz",
      key_replaced_other: "Neue Schlüssel für {{count, number}} Lizenzen",
      updated_one: "{{count, number}} Lizenz bearbeitet",
      updated_other: "{{count, number}} Lizenzen bearbeitet",
      deleted_one: "{{count, number}} Lizenz gelöscht",
      deleted_other: "{{count, number}} Lizenzen gelöscht",
      keys_exported_zero: "Lizenzschlüssel exportiert",
      keys_exported_one: "Schlüssel von {{count, number}} Lizenz exportiert",
      keys_exported_other: "Schlüssel von {{count, number}} Lizenzen exportiert",
      mail_resent: "E-Mail mit der Lizenz erneut gesendet",
      unlocked_one: "{{count, number}} Lizenz nach falschen Codes entsperrt",
      unlocked_other: "{{count, number}} Lizenzen nach falschen Codes entsperrt",
    },
    activation: {
      created: "Computer aktiviert",
      reactivated: "Computer reaktiviert",
      replaced: "Computer ersetzt",
      transferred: "Lizenz auf anderen Computer übertragen",
      ended: "Aktivierung beendet",
      code_mailed: "Aktivierungscode gemailt",
      annotated: "Bezeichnung eines Computers geändert",
    },
    manager: {
      created: "Lizenzmanager hinzugefügt",
      invited: "Lizenzmanager erneut eingeladen",
      accepted: "Einladung angenommen",
      assigned: "Bestellung dem Lizenzmanager gegeben",
      permissions_changed: "Rechte des Lizenzmanagers geändert",
      removed: "Bestellung dem Lizenzmanager genommen",
      updated: "Lizenzmanager bearbeitet",
      disabled: "Lizenzmanager abgeschaltet",
      enabled: "Lizenzmanager eingeschaltet",
      deleted: "Lizenzmanager gelöscht",
    },
    session: {
      ended: "Sitzung beendet",
      borrowed: "Netzwerkplatz ausgeliehen",
      returned: "Netzwerkplatz zurückgegeben",
    },
    user: {
      assigned: "Benutzer zugewiesen",
      unassigned: "Zuweisung eines Benutzers beendet",
      disabled: "Benutzer gesperrt",
      enabled: "Benutzer wieder zugelassen",
      invited: "Benutzer erneut eingeladen",
      accepted: "Benutzer hat die Einladung angenommen",
      password_link_sent: "Passwort-Link an Benutzer gesendet",
      password_set: "Passwort eines Benutzers von Hand gesetzt",
      password_changed: "Benutzer hat ein neues Passwort festgelegt",
      signed_in: "Benutzer angemeldet",
      signed_out: "Benutzer abgemeldet",
    },
    serial: {
      revealed: "Seriennummer angezeigt",
      redeemed: "Seriennummer eingelöst",
      released: "Einlösung zurückgenommen: Die Seriennummer ist frei",
      refused: "Seriennummer abgelehnt",
      blacklisted: "Seriennummer gesperrt",
      allowed: "Seriennummer wieder zugelassen",
      unlocked: "Seriennummern nach Fehlversuchen entsperrt",
    },
    serial_batch: {
      created: "Charge angelegt",
      imported: "Charge importiert",
      exported: "Charge mit Codes exportiert",
      deleted: "Charge gelöscht",
    },
    offline_file: {
      issued: "Offline-Datei ausgegeben",
      returned: "Offline-Datei zurückgenommen",
    },
    order: {
      fulfilled_when_issued_one: "Als geliefert markiert: {{count, number}} Einheit",
      fulfilled_when_issued_other: "Als geliefert markiert: {{count, number}} Einheiten",
      policies_applied: "Richtlinien auf die Bestellung angewendet",
      mail_sent: "E-Mail mit den Lizenzen gesendet",
      placed: "Bestellung aufgegeben",
      canceled: "Bestellung storniert",
      customer_changed: "Inhaber geändert",
      transferred: "Bestellung an einen anderen Kunden übertragen",
      email_changed: "E-Mail-Adresse der Bestellung geändert",
      lost_keys_mailed: "Lizenzen auf Nachfrage nach verlorenen Schlüsseln gemailt",
      claim_mailed: "Link zum Übernehmen der Bestellung gemailt",
      customer_edited: "Kontaktdaten des Inhabers bearbeitet",
    },
    order_licensing: {
      updated: "Angaben zur Lizenzierung bearbeitet",
      deleted: "Lizenzen der Bestellung gelöscht",
      top_up_named: "Lizenz genannt, der eine Position Nutzungen hinzufügt",
      customer_changed: "Inhaber geändert",
    },
    payment: { captured: "Zahlung eingezogen", refunded: "Zahlung erstattet" },
    mail: {
      sent: "E-Mail gesendet",
      pending: "E-Mail wird gesendet",
      failed: "E-Mail konnte nicht gesendet werden",
    },
  },
  problems: {
    FRACTIONAL_QUANTITY:
      "Eine Position dieser Bestellung hat keine ganze Menge. Lizenzen werden nur für ganze Einheiten ausgestellt.",
    TOO_MANY_SEATS:
      "Eine Position dieser Bestellung hat mehr Plätze, als eine Lizenz haben kann. Die anderen Positionen betrifft das nicht.",
    TOP_UP_LICENSE_NOT_NAMED:
      "Eine Position dieser Bestellung fügt einer Lizenz Nutzungen hinzu, nennt aber keine. Wählen Sie die Lizenz unten.",
    TOP_UP_LICENSE_NOT_FOUND:
      "Eine Position dieser Bestellung fügt einer Lizenz Nutzungen hinzu, die es nicht gibt oder die gelöscht wurde. Wählen Sie unten eine andere.",
    TOP_UP_LICENSE_FOREIGN:
      "Eine Position dieser Bestellung fügt einer Lizenz Nutzungen hinzu, die nicht dem Kunden dieser Bestellung gehört. Wählen Sie unten eine von seinen.",
    TOP_UP_LICENSE_OTHER_POLICY:
      "Eine Position dieser Bestellung fügt einer Lizenz Nutzungen hinzu, deren Richtlinie ihre Variante nicht aufstockt. Wählen Sie unten eine andere.",
    TOP_UP_LICENSE_REVOKED:
      "Eine Position dieser Bestellung fügt einer Lizenz Nutzungen hinzu, die widerrufen ist. Setzen Sie sie wieder in Kraft, oder wählen Sie unten eine andere.",
    TOP_UP_LICENSE_EXPIRED:
      "Eine Position dieser Bestellung fügt einer Lizenz Nutzungen hinzu, die abgelaufen ist. Verlängern Sie sie, oder wählen Sie unten eine andere.",
    TOP_UP_NOT_COUNTED:
      "Eine Position dieser Bestellung fügt einer Lizenz Nutzungen hinzu, die sie nicht begrenzt: Es gibt nichts aufzustocken.",
    TOP_UP_TOO_MANY_USES:
      "Eine Position dieser Bestellung fügt mehr Nutzungen hinzu, als eine Lizenz haben kann. Verringern Sie die Menge.",
    FULFILLMENT_NO_OPTION:
      "Die Lizenzen sind ausgestellt, aber die Bestellung ist nicht als geliefert markiert: Es gibt an keinem Lagerort eine Versandoption des manuellen Anbieters. Legen Sie eine an und wählen Sie „Lizenzen prüfen“, oder markieren Sie die Artikel von Hand.",
    FULFILLMENT_REFUSED:
      "Die Lizenzen sind ausgestellt, aber die Bestellung ist nicht als geliefert markiert. Medusa meldet: {{message}}. „Lizenzen prüfen“ versucht es noch einmal.",
  },
}
