import type { policyFields as en } from "../en/policy-fields"

/** Every field of a program or policy, what it means, and the names of its choices. */
export const policyFields: typeof en = {
  fields: {
    name: "Name",
    code: "Code",
    codeImmutable: "Ein Code ändert sich nie.",
    status: "Status",
    createdAt: "Angelegt",
    program: "Programm",
    kind: "Art",
    authorization: "Berechtigung",
    unlimited: "Unbegrenzt",
    noExpiry: "Läuft nie ab",
    noEnd: "Für immer",
    shopDefault: "Standard",
    standardFormat: "Standard: 25 Zeichen in fünf Gruppen",
    durationUnit: "Zeiteinheit",
    valid_duration: "Gültig für",
    subscription_duration: "Bezahlter Zeitraum",
    term_starts: "Laufzeit beginnt",
    grace_hours: "Nachfrist",
    maintenance_duration: "Aktualisierungen enthalten für",
    is_trial: "Testversion",
    trial_days: "Dauer der Testversion",
    max_consumptions: "Enthaltene Nutzungen",
    max_overages: "Nutzungen darüber hinaus",
    consumption_period: "Zähler beginnt neu",
    max_activations: "Plätze",
    max_activations_each: "Plätze je Person",
    max_transfers: "Übertragungen auf andere Computer",
    max_users: "Benannte Personen",
    allow_offline: "Nutzung ohne Verbindung",
    offline_ttl_days: "Ohne Verbindung höchstens",
    allow_license_files: "Lizenzdateien für jeden Computer",
    license_file_ttl_days: "Eine Lizenzdatei läuft höchstens",
    allow_typed_codes: "Eingetippte Aktivierungscodes",
    floating: "Netzwerklizenzen",
    floating_seats: "Netzwerkplätze",
    floating_timeout_minutes: "Platz wird frei nach Stille von",
    floating_overdraft_percent: "Darüber hinaus zulassen",
    max_borrow_hours: "Ausgeliehen höchstens",
    notLent: "Gar nicht",
    key_prefix: "Schlüsselpräfix",
    key_format: "Schlüsselformat",
    features: "Merkmale",
    feature_terms: "Bedingungen einzelner Merkmale",
    quantity_mode: "Menge",
    issue_on: "Ausstellung",
    on_refund: "Wenn eine Einheit zurückgegeben wird",
    fulfill_when_issued: "Bei Ausstellung als geliefert markieren",
  },
  hints: {
    valid_duration: "Eine Lizenz läuft so lange nach Beginn ihrer Laufzeit ab.",
    subscription_duration:
      "Was eine Zahlung abdeckt. Eine Verlängerung fügt das noch einmal hinzu.",
    grace_hours: "Wie lange die Anwendung nach dem Ende der Laufzeit weiterläuft.",
    maintenance_duration:
      "Bis dahin darf sich die Anwendung aktualisieren; danach läuft sie weiter.",
    is_trial: "Lizenzen sind als Testversion gekennzeichnet und enden nach einer Anzahl von Tagen.",
    max_consumptions:
      "Nutzungen, die ein Zeitraum enthält. 100 im Monat: Die 101. wird abgelehnt oder zählt als Überziehung.",
    max_overages:
      "Nutzungen, die über die enthaltenen hinaus noch gezählt werden. 10 bei 100 enthaltenen: Die 111. wird abgelehnt. 0: keine.",
    feature_terms:
      "Neben den Bedingungen der Lizenz im Ganzen. 100 Nutzungen im Monat für einen Export: Der 101. Export eines Monats wird abgelehnt, alles andere läuft weiter.",
    feature_floating_seats:
      "Rechner, die es gleichzeitig nutzen dürfen, neben den Plätzen der Lizenz. 2: Der dritte wartet, bis einer der beiden aufhört.",
    feature_valid_duration:
      "Ab dem Beginn der Lizenz. 1 Jahr bei einer unbefristeten Lizenz: Nach einem Jahr läuft die Anwendung ohne das Merkmal.",
    feature_expires_at:
      "Ab dann läuft die Anwendung ohne das Merkmal. Leer: Es gilt so lange wie die Lizenz.",
    consumption_period:
      "Wann die Zählung neu beginnt, nach dem UTC-Kalender; Wochen beginnen am Montag. Monatlich: am Ersten um 00:00 UTC.",
    max_activations: "Computer, auf denen eine Lizenz gleichzeitig laufen darf.",
    max_activations_each:
      "Computer, die jede Person haben darf. 2: Der dritte wartet, bis einer der beiden entfernt ist.",
    max_transfers: "Wie oft ein Platz auf einen anderen Computer ziehen darf. 0: nie.",
    max_users:
      "Personen, die eine Lizenz nutzen dürfen. 5: Die sechste bekommt einen Platz, sobald eine der fünf ihren verliert.",
    allow_offline: "Mit einer Maschinendatei arbeitet ein aktivierter Computer ohne Verbindung.",
    offline_ttl_days: "Danach muss eine Maschinendatei erneuert werden.",
    allow_license_files:
      "Wer den Schlüssel hat, erhält eine Datei, die auf jedem Computer läuft und keinen Platz belegt. Zurückrufen lässt sie sich nicht.",
    license_file_ttl_days: "Danach endet sie; jede wird auf der Seite der Lizenz gezählt.",
    allow_typed_codes: "Für Computer ganz ohne Verbindung: vorgelesene oder eingetippte Codes.",
    floating: "Plätze sind belegt, solange die Anwendung läuft, und werden frei, wenn sie endet.",
    floating_seats:
      "Wie viele Computer gleichzeitig laufen. 5: Der sechste wartet, bis einer der fünf endet.",
    floating_timeout_minutes:
      "Ein Computer, der sich nicht mehr meldet, verliert seinen Platz. 10: Ein abgestürzter hält ihn höchstens zehn Minuten.",
    floating_overdraft_percent:
      "Prozent über die Netzwerkplätze hinaus, abgerundet. 20 bei 5 Plätzen: Ein sechster läuft, der siebte wartet.",
    max_borrow_hours:
      "Wie lange ein Computer einen Netzwerkplatz mitnehmen und ohne Netz arbeiten darf. 72: Ein Laptop läuft übers Wochenende, und sein Platz zählt, bis er zurück ist.",
    key_prefix: "1 bis 12 Zeichen aus A–Z und 0–9 vor jedem Schlüssel. Leer lassen für keines.",
    key_format:
      "X: Buchstabe oder Ziffer, A: Buchstabe, 9: Ziffer, dazwischen Bindestriche. Mindestens 80 Zufallsbits. Leer lassen für die Standardform.",
    key_format_bits: "{{bits}} Zufallsbits; mindestens 80 sind nötig.",
    features: "Was Lizenzen dieser Richtlinie einschalten.",
    fulfill_when_issued:
      "Einheiten ohne Versand werden in Medusa als geliefert markiert, sobald ihre Lizenzen ausgestellt sind. Ab dann lehnt Medusa es ab, die Bestellung zu stornieren oder eine Menge unter die gelieferten Einheiten zu senken; stornieren Sie vorher die Lieferung auf der Bestellseite.",
  },
  kinds: {
    perpetual: "Unbefristet",
    time_limited: "Befristet",
    subscription: "Abonnement",
    consumption: "Verbrauch",
  },
  kindHints: {
    perpetual: "Läuft nie ab.",
    time_limited: "Läuft einmal ab, nach einer festen Zeit.",
    subscription: "Läuft ab, wenn sie nicht verlängert wird.",
    consumption: "Zählt Nutzungen, z. B. Exporte oder Minuten.",
  },
  authorizations: { license_key: "Lizenzschlüssel", named_user: "Benannte Personen" },
  authorizationHints: {
    license_key: "Wer den Schlüssel hat, darf einen freien Platz nutzen.",
    named_user:
      "Personen melden sich in der Anwendung an. Ohne getippte Codes und ohne Lizenzdateien für beliebige Computer.",
  },
  termStarts: {
    issue: "Mit der Ausstellung der Lizenz",
    first_activation: "Mit der ersten Aktivierung",
  },
  quantityModes: {
    key_per_unit: "Eine Lizenz je Einheit",
    seats_per_line: "Eine Lizenz, je Einheit ein Satz Plätze",
  },
  quantityModeHints: {
    key_per_unit: "Menge 5 stellt 5 Schlüssel mit je so vielen Plätzen wie oben aus.",
    seats_per_line: "Menge 5 stellt einen Schlüssel mit 5-mal so vielen Plätzen wie oben aus.",
  },
  issueOn: {
    order_placed: "Wenn die Bestellung aufgegeben wird",
    payment_captured: "Wenn die Bestellung bezahlt ist",
    order_fulfilled: "Wenn die Einheit geliefert wird",
    manual: "Nur von Hand",
  },
  onRefund: {
    revoke: "Lizenz widerrufen",
    suspend: "Lizenz sperren",
    keep: "Lizenz behalten",
  },
  periods: {
    never: "Nie",
    daily: "Jeden Tag",
    weekly: "Jede Woche",
    monthly: "Jeden Monat",
    annually: "Jedes Jahr",
  },
}
