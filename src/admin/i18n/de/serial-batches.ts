import type { serialBatches as en } from "../en/serial-batches"

/** Batches of serial numbers: generated, imported, exported for printing. */
export const serialBatches: typeof en = {
  batches: {
    title: "Chargen",
    subtitle: "Zusammen angelegte Seriennummern, und was beim Einlösen aus ihnen wird.",
    empty: "Noch keine Chargen",
    emptyHint: "Erzeugen Sie Seriennummern, oder importieren Sie bereits gedruckte.",
    create: "Charge anlegen",
    createHint:
      "Aus jeder Seriennummer wird einmal eine Bestellung mit den Lizenzen der Richtlinie.",
    created: "{{name}} wurde angelegt",
    terms: "Was aus ihnen wird",
    name: "Name",
    nameHint: "Nur Mitarbeiter sehen ihn, z. B. wo diese Codes verkauft werden.",
    programHint:
      "Nur Programme mit eingeschalteten Seriennummern stehen zur Wahl; eingeschaltet werden sie beim Bearbeiten des Programms.",
    variant: "Variante",
    variantHint: "Was die Position einer eingelösten Bestellung zeigt. Leer: eine eigene Position.",
    source: "Angelegt durch",
    sources: { generated: "Erzeugung", imported: "Import" },
    sourceHints: {
      generated: "Zufällige Codes, die niemand errät, zum Export für den Druck.",
      imported: "Codes, die Sie schon haben, aus einer Datei oder eingefügt.",
    },
    count: "Seriennummern",
    quantity: "Anzahl",
    quantityHint: "1 bis {{max, number}}.",
    format: "Format",
    formatHint:
      "X = Buchstabe oder Ziffer, 9 = Ziffer, A = Buchstabe. Leer: fünf Gruppen aus fünf.",
    prefix: "Präfix",
    prefixHint: "Steht vor jedem Code, z. B. BOX.",
    pattern: "Format",
    verification: "Prüfnummern",
    verificationHint:
      "Eine zweite Nummer aus sechs Ziffern, die mit jedem Code gedruckt und abgefragt wird.",
    createdBy: "Von",
    figures: {
      count: "Seriennummern",
      claimed_count: "Eingelöst",
      reserved_count: "Werden eingelöst",
      blacklisted_count: "Gesperrt",
    },
    states: {
      generating: "Nicht fertig erzeugt",
      importing: "Wartet auf Datei",
      checked: "Zu bestätigen",
      ready: "Bereit",
    },
    export: {
      withCodes: "Für den Druck exportieren",
      masked: "Maskiert exportieren",
      title: "Mit ganzen Codes exportieren?",
      warning_one:
        "Die Datei enthält den ganzen Code von {{count, number}} Seriennummer und ihre Prüfnummer. Wer sie wann exportiert hat, wird festgehalten.",
      warning_other:
        "Die Datei enthält die ganzen Codes von {{count, number}} Seriennummern und ihre Prüfnummern. Wer sie wann exportiert hat, wird festgehalten.",
    },
    delete: {
      title: "{{name}} löschen?",
      description_zero: "Nichts davon ist in Gebrauch.",
      description_one:
        "{{count, number}} Seriennummer wird endgültig gelöscht und nie eingelöst. Das geht nur, solange nichts der Charge eingelöst oder gesperrt wurde.",
      description_other:
        "{{count, number}} Seriennummern werden endgültig gelöscht und nie eingelöst. Das geht nur, solange nichts der Charge eingelöst oder gesperrt wurde.",
      done: "{{name}} wurde gelöscht",
    },
  },
  generation: {
    title: "Seriennummern erzeugen",
    hint: "Sie können eingelöst werden, sobald alle erzeugt sind.",
    label: "Fortschritt",
    start: "Erzeugen",
    idle: "{{done, number}} von {{total, number}} erzeugt",
    running: "{{done, number}} von {{total, number}} erzeugt",
    stopping: "{{done, number}} von {{total, number}} erzeugt, wird angehalten",
    stopped: "Angehalten nach {{done, number}} von {{total, number}}",
    failed:
      "Unterbrochen nach {{done, number}} von {{total, number}}. Setzen Sie jederzeit fort; keine entsteht zweimal.",
    done: "Alle {{done, number}} erzeugt",
    ready_one: "{{count, number}} Seriennummer wurde erzeugt",
    ready_other: "{{count, number}} Seriennummern wurden erzeugt",
  },
  serialImport: {
    title: "Seriennummern importieren",
    hint: "Eine je Zeile, ihre Prüfnummer, falls sie eine hat, nach Komma, Semikolon oder Tabulator. UTF-8, höchstens 100.000.",
    drop: "Datei hier ablegen oder auswählen",
    another: "Ohne diese Datei",
    paste: "Oder einfügen",
    allowWeak: "Leicht zu erratende Codes annehmen",
    allowWeakHint: "Sonst werden Codes mit weniger als 16 Zeichen abgelehnt.",
    check: "Prüfen",
    empty: "Wählen Sie eine Datei, oder fügen Sie Seriennummern ein",
    read_one:
      "{{count, number}} Seriennummer wurde gelesen. Sie wird übernommen, sobald Sie bestätigen.",
    read_other:
      "{{count, number}} Seriennummern wurden gelesen. Sie werden übernommen, sobald Sie bestätigen.",
    read_zero: "Keine Seriennummer wurde gelesen.",
    faulty_one: "{{count, number}} Zeile wird nicht übernommen:",
    faulty_other: "{{count, number}} Zeilen werden nicht übernommen:",
    faultOfLine: "Zeile {{line, number}}: {{fault}}",
    more_one: "und {{count, number}} weitere",
    more_other: "und {{count, number}} weitere",
    fault: {
      MALFORMED: "ein Anführungszeichen wird nicht geschlossen",
      TOO_LONG: "zu lang",
      CHARACTERS: "Zeichen, die man nicht tippen oder drucken kann",
      FORMULA: "beginnt wie eine Formel der Tabellenkalkulation",
      SPREADSHEET_NUMBER:
        "eine Tabellenkalkulation machte eine Zahl daraus, Stellen fehlen: als Text exportieren",
      MAYBE_HEADER: "ohne Ziffer, vielleicht der Name einer Spalte",
      WRONG_COLUMN:
        "der Code steht wohl in einer anderen Spalte: Nennen Sie die Spalten in der ersten Zeile, etwa „Code“",
      WEAK: "leicht zu erraten",
      VERIFICATION_NUMBER: "die Prüfnummer hat nicht sechs Ziffern",
      DUPLICATE: "steht zweimal in der Datei",
      TAKEN: "ist schon in einer anderen Charge",
    },
    repaired_one: "{{count, number}} Zeile wurde berichtigt:",
    repaired_other: "{{count, number}} Zeilen wurden berichtigt:",
    repair: {
      APOSTROPHE: "ohne den Apostroph, den eine Tabellenkalkulation vor einen Text setzt",
      TEXT_FORMULA: 'ohne das ="", das eine Tabellenkalkulation um einen Text setzt',
    },
    firstLine: "Die erste Zeile ist ein Code",
    firstLineHint: "Sonst gilt eine erste Zeile ohne Ziffer als Name einer Spalte.",
    keep_one: "{{count, number}} Seriennummer übernehmen",
    keep_other: "{{count, number}} Seriennummern übernehmen",
    kept_one: "{{count, number}} Seriennummer kann jetzt eingelöst werden",
    kept_other: "{{count, number}} Seriennummern können jetzt eingelöst werden",
  },
}
