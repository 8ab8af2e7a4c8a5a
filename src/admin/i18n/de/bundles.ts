import type { bundles as en } from "../en/bundles"

/** Bundles: their list, page and forms. */
export const bundles: typeof en = {
  bundles: {
    title: "Pakete",
    one: "Paket",
    subtitle: "Mehrere Lizenzrichtlinien, die als eins verkauft werden.",
    create: "Paket anlegen",
    createHint:
      "Jede Einheit stellt von jeder Richtlinie eine Lizenz aus. Verknüpfen Sie das Paket mit einer Produktvariante, um es zu verkaufen.",
    edit: "Paket bearbeiten",
    editHint:
      "Das gilt nur für künftige Verkäufe. Lizenzen und Bestellungen behalten, was sie haben.",
    created: "{{name}} wurde angelegt",
    empty: "Noch keine Pakete",
    emptyHint: "Legen Sie eines an, um mehrere Richtlinien zusammen zu verkaufen.",
    codeHint:
      "Ein Name für Skripte und Berichte, eindeutig auch unter den Programmen. Er kann nie geändert werden.",
    issued: "Ausgestellte Lizenzen",
    holds: "Richtlinien",
    holdsHint: "Jede Einheit stellt von jeder eine Lizenz aus.",
    item: "Richtlinie {{number}}",
    addItem: "Richtlinie hinzufügen",
    removeItem: "Richtlinie {{number}} entfernen",
    seats: "Plätze einer Einheit",
    seatsOfPolicy: "Wie die Richtlinie",
    seatsOfUnit_one: "{{count, number}} Platz je Einheit",
    seatsOfUnit_other: "{{count, number}} Plätze je Einheit",
    variants: {
      hint: "Jede verkaufte Einheit dieser Varianten stellt dieses Paket aus.",
      empty:
        "Keine Variante verkauft dieses Paket. Wählen Sie es auf der Seite eines Produkts oder einer Variante.",
    },
    unit: {
      name: "{{name}}, Einheit {{number, number}}",
      act: "{{act}}: {{unit}}",
      hint: "Das gilt für alle Lizenzen der Einheit oder für keine.",
      done: "Für alle Lizenzen der Einheit erledigt",
      seats: "Plätze ändern",
      seatsHint: "Zusätzlich zu den gekauften, für jede Lizenz der Einheit.",
    },
    deactivate: {
      title: "{{name}} deaktivieren?",
      description:
        "Neue Bestellungen erhalten keine Lizenzen dieses Pakets mehr. Früher ausgestellte bleiben, wie sie sind.",
      done: "{{name}} ist inaktiv",
    },
    activate: {
      title: "{{name}} aktivieren?",
      description:
        "Neue Bestellungen der Varianten, die es verkaufen, erhalten wieder Lizenzen. Zwischenzeitliche Bestellungen erhalten ihre mit „Richtlinien jetzt anwenden“ auf ihrer Seite.",
      done: "{{name}} ist aktiv",
    },
    delete: {
      title: "{{name}} löschen?",
      description:
        "Ein Paket, das verkauft wurde oder mit einer Variante verknüpft ist, kann nicht gelöscht werden; deaktivieren Sie es stattdessen.",
      done: "{{name}} wurde gelöscht",
    },
  },
}
