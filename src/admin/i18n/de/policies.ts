import type { policies as en } from "../en/policies"

/** License policies: their list, page and forms, and the variants that sell them. */
export const policies: typeof en = {
  policies: {
    title: "Lizenzrichtlinien",
    subtitle:
      "Was eine Lizenz gewährt. Verknüpfen Sie eine Richtlinie mit einer Produktvariante, um sie zu verkaufen.",
    create: "Lizenzrichtlinie anlegen",
    createHint: "Eine Vorlage: Jede Lizenz behält, was die Richtlinie bei der Ausstellung sagt.",
    edit: "Lizenzrichtlinie bearbeiten",
    editHint:
      "Nur Lizenzen, die ab jetzt ausgestellt werden, ändern sich. Frühere behalten, was sie haben.",
    withBundled: "Für alle Richtlinien ihrer Pakete ändern",
    withBundledHint:
      "Richtlinien eines Pakets werden zur selben Zeit ausgestellt, zählen auf dieselbe Weise und fallen auf dieselbe Weise weg.",
    created: "{{name}} wurde angelegt",
    empty: "Noch keine Lizenzrichtlinien",
    emptyHint: "Legen Sie für jede Art von Lizenz, die Sie verkaufen, eine an.",
    emptyOfProgram:
      "Für dieses Programm kann nichts verkauft werden, bevor es eine Richtlinie hat.",
    codeHint: "Ein Name für Skripte und Berichte. Er kann nie geändert werden.",
    programHint: "Die Anwendung, die diese Lizenzen prüft. Sie kann nie geändert werden.",
    seatsShort: "Plätze",
    issued: "Ausgestellte Lizenzen",
    groups: {
      general: "Allgemein",
      term: "Laufzeit",
      activations: "Aktivierungen",
      keys: "Schlüssel und Merkmale",
      selling: "Verkauf",
    },
    variants: {
      title: "Verkauft von",
      hint: "Jede verkaufte Einheit dieser Varianten stellt diese Richtlinie aus.",
      empty:
        "Keine Variante verkauft diese Richtlinie. Verknüpfen Sie sie auf der Seite eines Produkts oder einer Variante.",
    },
    deactivate: {
      title: "{{name}} deaktivieren?",
      description:
        "Neue Bestellungen erhalten keine Lizenzen dieser Richtlinie mehr. Früher ausgestellte bleiben, wie sie sind.",
      done: "{{name}} ist inaktiv",
    },
    activate: {
      title: "{{name}} aktivieren?",
      description:
        "Neue Bestellungen der Varianten, die sie verkaufen, erhalten wieder Lizenzen. Zwischenzeitliche Bestellungen erhalten ihre mit „Richtlinien jetzt anwenden“ auf ihrer Seite.",
      done: "{{name}} ist aktiv",
    },
    delete: {
      title: "{{name}} löschen?",
      description:
        "Eine Richtlinie, die Lizenzen hat, einer Bestellung geschuldet oder mit einer Variante verknüpft ist, kann nicht gelöscht werden; deaktivieren Sie sie stattdessen.",
      done: "{{name}} wurde gelöscht",
    },
  },
  variants: {
    title: "Lizenzrichtlinien",
    one: "Diese Variante",
    none: "Nicht lizenziert",
    bundle: "Paket",
    bundleHint:
      "Mehrere Richtlinien an einer Variante: Jede verkaufte Einheit stellt von jeder eine Lizenz aus.",
    edit: "Lizenzrichtlinien bearbeiten",
    editHint:
      "Was eine verkaufte Einheit jeder Variante tut: Sie stellt Lizenzen aus oder fügt einer Nutzungen hinzu.",
    laterHint:
      "Das gilt für Bestellungen ab jetzt. Für eine ältere gibt es „Richtlinien jetzt anwenden“ auf ihrer Seite.",
    pick: "Nicht lizenziert",
    pickFor: "Lizenzrichtlinien von {{variant}}",
    unitOf: "Was eine Einheit von {{policy}} tut",
    issues: "Stellt eine Lizenz aus",
    topsUp: "Fügt einer Lizenz des Käufers Nutzungen hinzu",
    uses: "Nutzungen je Einheit",
    whose: "Gezählt für",
    whole: "Die Lizenz als Ganzes",
    until: "Sie bleiben",
    untils: { period: "Bis zum Ende des Zeitraums", used: "Bis sie verbraucht sind" },
    topUpHint:
      "Die Position im Warenkorb nennt die Lizenz. Siehe die Dokumentation zu gezählten Nutzungen.",
    adds_one: "+{{count, number}} Nutzung",
    adds_other: "+{{count, number}} Nutzungen",
    saved: "Die Lizenzrichtlinien wurden gespeichert",
    sells: "Verkauft",
    editBundle: "Paket wählen",
    editBundleHint: "Ein Paket statt eigener Richtlinien; leer verkauft die Variante keines.",
    bundleSaved: "Das Paket wurde gespeichert",
    replacePolicies: "Eigene Richtlinien ersetzen",
    replacePoliciesHint: "Das Paket tritt sofort an ihre Stelle: {{policies}}.",
    replaceBundle: "Das Paket {{bundle}} ersetzen",
    replaceBundleHint: "Die Richtlinien treten sofort an seine Stelle.",
  },
}
