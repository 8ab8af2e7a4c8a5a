import type { managerSection as en } from "../en/manager-section"

export const managerSection: typeof en = {
  managerList: {
    subtitle: "Personen, die Lizenzen von Bestellungen verwalten, soweit Sie es erlauben.",
    invite: "Einladen",
    inviteHint:
      "Die Person wird per E-Mail eingeladen und ist aktiv, sobald sie annimmt. Bestellungen fügen Sie auf ihrer Seite oder auf der Seite einer Bestellung hinzu.",
    empty: "Noch keine Lizenzmanager",
    emptyHint: "Laden Sie hier jemanden ein, oder fügen Sie ihn auf einer Bestellung hinzu.",
    orders: "Bestellungen",
    added: "Hinzugefügt",
    invited: "Zuletzt eingeladen",
    accepted: "Angenommen",
  },
  managerPage: {
    account: "Konto",
    openAccount: "Kundenkonto",
    noAccount: "Noch keines: Die Einladung ist nicht angenommen",
    inviteExpires: "Einladung bis",
    noInvitation: "Keine Einladung ist offen: laden Sie erneut ein",
    handled: "Bearbeitete Lizenzen",
    handledOf: "{{handled, number}} bisher, {{total, number}} jetzt in den Bestellungen",
    byStaff: "Mitarbeiter",
    byCustomer: "Kunde",
    edit: { title: "Lizenzmanager bearbeiten" },
    disable: {
      menu: "Abschalten",
      title: "{{email}} abschalten?",
      description:
        "Ab dem nächsten Klick ist keine Bestellung mehr zu sehen, und eine offene Einladung gilt nicht mehr. Bestellungen und Rechte bleiben erhalten.",
      done: "{{email}} ist abgeschaltet",
    },
    enable: {
      menu: "Einschalten",
      title: "{{email}} einschalten?",
      description:
        "Die Bestellungen sind sofort wieder zu sehen. Wer nie angenommen hat, braucht eine neue Einladung.",
      done: "{{email}} ist eingeschaltet",
    },
    delete: {
      title: "{{email}} löschen?",
      description_one:
        "{{count}} Bestellung fällt ab dem nächsten Klick weg, mit Rechten und Kontingenten. Was getan wurde, bleibt in den Verläufen. Auch das Kundenkonto bleibt.",
      description_other:
        "{{count}} Bestellungen fallen ab dem nächsten Klick weg, mit Rechten und Kontingenten. Was getan wurde, bleibt in den Verläufen. Auch das Kundenkonto bleibt.",
      done: "{{email}} wurde gelöscht",
    },
    permissions: {
      title: "Übliche Rechte",
      hint: "Gelten für weitere Bestellungen. Rechte auf einer Bestellung ändern Sie dort.",
      fieldHint:
        "Für jede weitere Bestellung angekreuzt; für die schon verwalteten bleibt, was dort vergeben wurde.",
    },
    orders: {
      title: "Bestellungen",
      hint: "Wessen Lizenzen verwaltet werden, und was dort erlaubt ist.",
      empty: "Noch wird keine Bestellung verwaltet.",
      add: "Hinzufügen",
      addTitle: "Bestellung hinzufügen",
      addedBy: "Durch",
      findHint: "Suche nach Bestellnummer oder E-Mail. Sie muss Lizenzen haben oder bekommen.",
      removeTitle: "Bestellung #{{number}} wegnehmen?",
      removed: "Bestellung #{{number}} wurde weggenommen",
    },
    scopes: {
      title: "Kunden und Gruppen",
      hint: "Alle Bestellungen von diesen werden verwaltet, auch künftige.",
      empty:
        "Mit einem Kunden oder einer Kundengruppe werden alle deren Bestellungen verwaltet, auch künftige.",
      addTitle: "Kunden oder Gruppe hinzufügen",
      whose: "Wessen Bestellungen",
      customer: "Kunde",
      customerHint: "Alle Bestellungen eines Kunden.",
      customer_group: "Kundengruppe",
      customer_groupHint: "Alle Bestellungen der jeweiligen Mitglieder.",
      gone: "Gelöschte Gruppe",
      added: "Diese Bestellungen werden jetzt verwaltet",
      removeTitle: "{{name}} entfernen?",
      removeHint:
        "Ab dem nächsten Klick sind diese Bestellungen nicht mehr zu sehen. Einzeln vergebene Bestellungen bleiben.",
      removed: "Entfernt",
    },
    licenses: {
      title: "Lizenzen",
      hint: "Lizenzen der verwalteten Bestellungen, die neuesten zuerst.",
      empty: "Keine der verwalteten Bestellungen hat eine Lizenz.",
    },
    quotas: {
      title: "Kontingente",
      hint: "Wie viele Lizenzen jeder Richtlinie insgesamt ausgestellt werden dürfen, über alle Bestellungen.",
      empty: "Nichts darf ausgestellt werden: Keine Richtlinie hat ein Kontingent.",
      granted: "Erlaubt",
      used: "Ausgestellt",
      promised: "Geteilt",
      reset: "Ausgestellte Lizenzen auf 0 setzen",
      left: "Übrig",
      edit: "Kontingente bearbeiten",
      editHint:
        "Insgesamt, über alle Bestellungen. Was ausgestellt wurde, zählt weiter. Zum Ausstellen braucht es auch das Recht auf der Bestellung.",
      add: "Richtlinie hinzufügen",
      usedHint: "Bisher ausgestellt: {{count, number}}",
      remove: "Kontingent von {{name}} entfernen",
      done: "Die Kontingente wurden gespeichert",
    },
    activity: {
      title: "Tätigkeit",
      hint: "Was getan und was an den Angaben geändert wurde, das Neueste zuerst.",
    },
  },
  distributionPage: {
    title: "Vertrieb",
    hint: "Was Lizenzmanager aus ihren Kontingenten ausgestellt haben, nach Monat.",
    off: "Der Vertrieb ist in den Einstellungen abgeschaltet. Kontingente bleiben erhalten.",
    month: "Monat (UTC)",
    manager: "Manager",
    policy: "Richtlinie",
    issued: "Ausgestellt",
    givenBack: "Zurückgegeben",
    deletedManager: "Gelöschter Manager",
    period: "Zeitraum",
    months_one: "Letzter Monat",
    months_other: "Letzte {{count, number}} Monate",
    export: "Als CSV exportieren",
    fileName: "vertrieb",
    exported: "Die Datei wurde heruntergeladen",
    notExported: "Die Datei konnte nicht heruntergeladen werden",
    empty: "In diesen Monaten wurde nichts ausgestellt.",
  },
  managerSettings: {
    title: "Lizenzmanager",
    hint: "Was jemand darf, der zu einer Bestellung hinzugefügt wird, wenn Sie dort nichts anderes ankreuzen.",
    defaults: "Rechte neuer Manager",
    defaultsHint:
      "Für einen neuen Lizenzmanager angekreuzt. Wer schon einer ist, behält seine Rechte.",
    distribution: "Vertrieb",
    distributionHint:
      "Manager dürfen Lizenzen vergeben: Ausstellen wird ein Recht, im Kontingent jeder Richtlinie, das Sie auf der Seite des Managers festlegen. Abgeschaltet endet das sofort.",
    quotaReturnDays: "Kontingent zurückgeben für",
    quotaReturnDaysHint:
      "Eine stornierte Bestellung oder gelöschte Lizenz gibt das Kontingent zurück, wenn sie höchstens so lange her ist. 0 = nie.",
    days: "Tage",
    defaultTitle: "Standard wiederherstellen?",
    defaultDescription:
      "Neue Manager setzen dann Geräte und Lizenzen zurück, und der Vertrieb ist abgeschaltet.",
  },
}
