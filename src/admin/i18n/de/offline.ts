import type { offline as en } from "../en/offline"

/** Files that work without a connection, and computers that have none. */
export const offline: typeof en = {
  offline: {
    title: "Offline-Dateien",
    hint: "Dateien, mit denen das Programm ohne Verbindung läuft. Bis eine Maschinendatei endet oder zurückgegeben wird, behält ihr Computer seinen Platz.",
    notAllowed: "Für diese Lizenz gibt es keine Offline-Dateien.",
    empty: "Es wurde keine Datei ausgegeben",
    emptyHint:
      "Erstellen Sie eine Datei für einen Computer oben oder für jeden Computer, oder beantworten Sie die Anfrage eines Computers ohne Verbindung.",
    emptyHintMachines:
      "Erstellen Sie eine Datei für einen Computer oben, oder beantworten Sie die Anfrage eines Computers ohne Verbindung.",
    licenseFiles_one:
      "1 Lizenzdatei für jeden Computer wurde ausgegeben; noch nicht beendet: {{out}}.",
    licenseFiles_other:
      "{{count}} Lizenzdateien für jeden Computer wurden ausgegeben; noch nicht beendet: {{out}}.",
    columns: {
      file: "Datei",
      computer: "Computer",
      issued: "Ausgestellt",
      ends: "Endet",
      state: "Stand",
      acts: "Aktionen",
    },
    kind: { license: "Lizenzdatei", machine: "Maschinendatei" },
    anyComputer: "Jeder Computer",
    state: { out: "In Gebrauch", returned: "Zurückgegeben", ended: "Beendet" },
    make: {
      menu: "Offline-Datei",
      licenseMenu: "Lizenzdatei",
      title: "Offline-Datei für {{name}}",
      licenseTitle: "Lizenzdatei",
      description:
        "Das Programm auf diesem Computer läuft mit der Datei ohne Verbindung, bis sie endet. Zurückrufen lässt sie sich nicht.",
      licenseDescription:
        "Für jeden Computer: Sie belegt keinen Platz, und wer sie hat, kann sie benutzen, bis sie endet. Zurückrufen lässt sie sich nicht.",
      save: "Datei erstellen",
    },
    fields: {
      days: "Tage",
      daysHint:
        "Von 1 bis {{max}}: Keine Datei läuft länger, als die Lizenz oder ihre Richtlinie erlaubt.",
      daysHintOne: "Die Lizenz erlaubt nicht mehr als einen Tag.",
      unit: "Tage",
      algorithm: "Inhalt",
      sealed: "Verschlüsselt",
      sealedHint: "Nur ein Programm mit dem Lizenzschlüssel kann sie lesen.",
      open: "Lesbar",
      openHint:
        "Ebenfalls signiert, aber jeder kann sie lesen. Den Lizenzschlüssel enthält sie nicht.",
    },
    done: {
      title: "Die Datei ist fertig",
      hint: "Die Datei endet am {{date}}. Sie wird nur dieses eine Mal gezeigt; eine neue lässt sich jederzeit erstellen.",
      activated: "Der Computer wurde aktiviert.",
      download: "Herunterladen",
      copy: "Datei kopieren",
      showQr: "QR-Code zeigen",
      showText: "Text zeigen",
      qr: "Die Datei als QR-Code",
      noQr: "Die Datei ist zu groß für einen QR-Code.",
      close: "Fertig",
    },
    receipt: {
      menu: "Quittung eingeben",
      title: "Quittung eingeben",
      description:
        "Das Programm zeigt sie, wenn es die Datei aufgibt. Dann ist der Platz frei, und eine Aktivierung, für die die Datei gemacht wurde, endet.",
      field: "Quittung",
      fieldHint: "16 Zeichen, etwa 1701-EA06-C06D-E773.",
      save: "Zurücknehmen",
      done: "Die Datei wurde zurückgegeben",
    },
    lost: {
      menu: "Ohne Quittung zurücknehmen",
      title: "Datei ohne Quittung zurücknehmen?",
      description:
        "Für einen Computer, der verloren oder defekt ist. Dann ist sein Platz frei; hat er die Datei noch, läuft das Programm dort, bis sie endet.",
      confirm: "Zurücknehmen",
    },
    request: {
      menu: "Anfrage beantworten",
      title: "Einem Computer ohne Verbindung antworten",
      description:
        "Das Programm dort erstellt eine Lizenzanfrage, als Text, Datei oder QR-Code. Bringen Sie sie hierher und die Maschinendatei dorthin zurück.",
      field: "Lizenzanfrage",
      fieldHint: "Der ganze Text, mit der ersten und der letzten Zeile.",
      drop: "Anfragedatei hier ablegen oder auswählen",
      tooLarge: "Diese Datei ist keine Lizenzanfrage",
      check: "Anfrage prüfen",
      computer: "Der Computer",
      program: "Programm",
      name: "Name",
      platform: "Plattform",
      version: "Version",
      seat: "Platz",
      unknown: "Nicht angegeben",
      isActive: "Bereits aktiviert; er behält seinen Platz.",
      takesSeat_zero: "Kein Platz ist frei.",
      takesSeat_one: "Er belegt den letzten freien Platz.",
      takesSeat_other: "Er belegt einen von {{count}} freien Plätzen.",
      takesUnlimited: "Er belegt einen Platz; es gibt keine Grenze.",
      otherProgram:
        "Diese Anfrage ist für das Programm „{{program}}“, nicht für das dieser Lizenz.",
      save: "Maschinendatei erstellen",
      saveActivate: "Aktivieren und Maschinendatei erstellen",
    },
  },
}
