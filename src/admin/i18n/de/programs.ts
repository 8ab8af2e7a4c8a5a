import type { programs as en } from "../en/programs"

/** License programs: their list, page and forms. */
export const programs: typeof en = {
  programs: {
    title: "Lizenzprogramme",
    subtitle: "Die Anwendungen, die Sie verkaufen und die ihre Lizenzen bei diesem Shop prüfen.",
    create: "Lizenzprogramm anlegen",
    createHint:
      "Ein Programm für jede Anwendung, die Lizenzen prüft. Es erhält seine eigene geheime Signatur.",
    edit: "Lizenzprogramm bearbeiten",
    created: "{{name}} wurde angelegt",
    empty: "Noch keine Lizenzprogramme",
    emptyHint:
      "Legen Sie für jede Anwendung, die Sie verkaufen, eines an. Richtlinien gehören zu einem Programm.",
    codeHint: "Was die Anwendung mit jeder Anfrage sendet. Er kann nie geändert werden.",
    serialsEnabled: "Seriennummern",
    serialsEnabledHint: "Für dieses Programm können Seriennummern erzeugt und eingelöst werden.",
    serialSelfService: "Kunden lösen Seriennummern selbst ein",
    serialSelfServiceHint:
      "Sie geben sie im Portal oder in Ihrem Storefront ein. Sonst kann niemand sie einlösen.",
    serials: {
      title: "Seriennummern",
      off: "Nicht verwendet",
      paused: "Derzeit nicht einzulösen",
      selfService: "Von Kunden selbst eingelöst",
    },
    locking: {
      title: "Veränderte Computer",
      own: "Eigene Regel für veränderte Computer",
      ownHint:
        "Welche Teile eines Computers sich geändert haben dürfen, wenn er erneut aktiviert wird. Aus: die Regel des Shops.",
      changeable: "Darf sich geändert haben",
      changeableHint: "Jede andere Änderung weist den Computer ab.",
      maxHardware: "Geänderte Hardwareteile höchstens",
      maxHardwareHint: "0 bis {{max}}; zählt alle Hardwareteile zusammen.",
      shopDefault: "Die Regel des Shops",
      summary_one: "{{locks}}; höchstens {{count}} Hardwareteil",
      summary_other: "{{locks}}; höchstens {{count}} Hardwareteile",
    },
    deactivate: {
      title: "{{name}} deaktivieren?",
      description:
        "Für ein inaktives Programm wird nichts Neues ausgestellt. Sie können es jederzeit wieder aktivieren.",
      done: "{{name}} ist inaktiv",
    },
    activate: {
      title: "{{name}} aktivieren?",
      description:
        "Verkäufe stellen wieder Lizenzen dieses Programms aus. Zwischenzeitliche Bestellungen erhalten ihre mit „Richtlinien jetzt anwenden“ auf ihrer Seite.",
      done: "{{name}} ist aktiv",
    },
    delete: {
      title: "{{name}} löschen?",
      description:
        "Seine Signatur geht für immer verloren: Damit gebaute Anwendungen funktionieren nicht mehr. Ein Programm mit Richtlinien kann nicht gelöscht werden; deaktivieren Sie es stattdessen.",
      done: "{{name}} wurde gelöscht",
    },
  },
  locks: {
    hd_volume: "Datenträger",
    os: "Betriebssystem",
    hd_serial: "Seriennummer der Festplatte",
    optical: "Optisches Laufwerk",
    net: "Netzwerkadapter",
    cpu: "Prozessor",
    bios: "BIOS",
  },
  features: {
    ownTerms: "Eigene Bedingungen für {{name}}",
    validFor: "Gilt für",
    asLicense: "So lange wie die Lizenz",
    until: "bis {{date}}",
    endedOn: "abgelaufen am {{date}}",
    noSeats: "So viele wie für die Lizenz",
    endsOn: "Endet am",
    countUses: "Nutzungen von {{name}} zählen",
    title: "Merkmale",
    hint: "Was Lizenzen dieses Programms einschalten können. Richtlinien wählen daraus.",
    empty: "Noch keine Merkmale. Fügen Sie die hinzu, die Lizenzen einzeln einschalten können.",
    edit: "Merkmale bearbeiten",
    saved: "Die Merkmale wurden gespeichert",
    rule: "Code und Bit eines Merkmals werden nie für ein anderes wiederverwendet; darum werden Merkmale zurückgezogen, nicht entfernt. Lizenzen mit einem zurückgezogenen Merkmal behalten es.",
    add: "Merkmal hinzufügen",
    new: "Neu",
    offered: "Angeboten",
    retired: "Zurückgezogen",
    retiredName: "{{name}} (zurückgezogen)",
    retire: "{{name}} zurückziehen",
    removeNew: "Dieses neue Merkmal entfernen",
    bit: "Bit",
    noBit: "Kein Bit",
    codeHint: "Wonach die Anwendung fragt. Er kann nie geändert werden.",
    bitHint:
      "Platz in einem eingetippten Aktivierungscode, 0 bis {{max}}. Ohne Bit wirkt das Merkmal nur mit Verbindung und in Lizenzdateien. Es kann nie geändert werden.",
  },
  signature: {
    title: "Anwendungssignatur",
    hint: "Das Geheimnis, das in Ihre Anwendung eingebaut wird. Wer es hat, kann eingetippte Aktivierungscodes für dieses Programm erzeugen.",
    reveal: "Signatur anzeigen",
    hide: "Verbergen",
    copy: "Signatur kopieren",
    confirmTitle: "Signatur anzeigen?",
    confirmDescription:
      "Sie steht auf dieser Seite, bis Sie sie verlassen. Wer sie wann angezeigt hat, wird festgehalten.",
  },
}
