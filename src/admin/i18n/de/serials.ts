import type { serials as en } from "../en/serials"

/** The Serial numbers section: the list, and the acts on serial numbers. */
export const serials: typeof en = {
  serials: {
    title: "Seriennummern",
    subtitle: "Codes, aus denen einmal eine Bestellung mit Lizenzen wird. Sie sind maskiert.",
    search: "Code oder sein Ende",
    searchHint:
      "Die Suche findet einen ganzen Code, wie auch immer getippt, oder seine letzten Zeichen.",
    empty: "Noch keine Seriennummern",
    emptyHint:
      "Legen Sie eine Charge an: Erzeugen Sie Codes, oder importieren Sie bereits gedruckte.",
    code: "Seriennummer",
    batch: "Charge",
    redeemed: "Eingelöst",
    blacklisted: "Gesperrt",
    verification: "Prüfnummer",
    reveal: "Anzeigen (wird festgehalten)",
    hide: "Verbergen",
    actOn: "{{act}}: {{code}}",
    copy: "Seriennummer kopieren",
    copyVerification: "Prüfnummer kopieren",
    select: "{{code}} auswählen",
    selectPage: "Alle Seriennummern dieser Seite auswählen",
    bulkLabel: "Aktionen für die ausgewählten Seriennummern",
    history: "Verlauf",
    historyOf: "Verlauf von {{code}}",
    historyHint:
      "Auch abgelehnte Versuche, mit dem Grund, den Außenstehende nicht erfahren. Neuestes zuerst.",
    status: { available: "Verfügbar", reserved: "Wird eingelöst", claimed: "Eingelöst" },
    refusals: {
      unknown: "Keine solche Seriennummer",
      verification: "Falsche Prüfnummer",
      SERIAL_WRONG_PROGRAM: "Von einem anderen Programm",
      SERIAL_BLACKLISTED: "Gesperrt",
      SERIAL_USED: "Bereits von jemand anderem eingelöst",
    },
  },
  serialActs: {
    codes: "Seriennummern",
    codesHint: "Ganze Codes, einer je Zeile.",
    unchanged_one: "{{count, number}} war schon so",
    unchanged_other: "{{count, number}} waren schon so",
    unknown_one: "Eine Zeile ist keine Seriennummer dieses Shops: {{lines}}",
    unknown_other: "{{count, number}} Zeilen sind keine Seriennummern dieses Shops: {{lines}}",
    blacklist: {
      menu: "Sperren",
      list: "Liste sperren",
      batch: "Alle sperren",
      title: "{{code}} sperren?",
      titleMany_one: "{{count, number}} Seriennummer sperren?",
      titleMany_other: "{{count, number}} Seriennummern sperren?",
      titleBatch: "Alle von {{name}} sperren?",
      titleList: "Seriennummern sperren",
      description:
        "Sie können nicht eingelöst werden. Lizenzen der eingelösten sind blockiert, bis Sie sie wieder zulassen.",
      done_one: "{{count, number}} Seriennummer wurde gesperrt",
      done_other: "{{count, number}} Seriennummern wurden gesperrt",
    },
    allow: {
      menu: "Zulassen",
      list: "Liste zulassen",
      batch: "Alle zulassen",
      title: "{{code}} wieder zulassen?",
      titleMany_one: "{{count, number}} Seriennummer wieder zulassen?",
      titleMany_other: "{{count, number}} Seriennummern wieder zulassen?",
      titleBatch: "Alle von {{name}} wieder zulassen?",
      titleList: "Seriennummern wieder zulassen",
      description:
        "Sie können wieder eingelöst werden, und die Lizenzen der eingelösten gelten wieder.",
      done_one: "{{count, number}} Seriennummer ist zugelassen",
      done_other: "{{count, number}} Seriennummern sind zugelassen",
    },
  },
}
