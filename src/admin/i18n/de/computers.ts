import type { computers as en } from "../en/computers"

/** The computers on which a license is activated, and what staff do to them. */
export const computers: typeof en = {
  computers: {
    title: "Computer",
    hint: "Wo diese Lizenz aktiviert ist: {{used}} von {{total}} Plätzen belegt.",
    empty: "Auf keinem Computer aktiviert",
    emptyHint:
      "Ein Programm aktiviert sich über das Internet selbst. Einen Computer ohne Verbindung fügen Sie mit den Codes hinzu, die das Programm anzeigt.",
    showEnded: "Beendete zeigen",
    open: "Computer von {{key}}: {{used}} von {{total}} Plätzen belegt",
    columns: {
      computer: "Computer",
      activationCode: "Aktivierungscode",
      when: "Wann",
      activated: "Aktiviert",
      lastSeen: "Zuletzt gesehen",
      expires: "Läuft ab",
      acts: "Aktionen",
    },
    copyOf: "{{what}} kopieren",
    never: "Nie",
    status: { active: "Aktiv", ended: "Beendet" },
    ending: {
      removed: "Entfernt",
      reactivated: "Neu aktiviert",
      transferred: "Übertragen",
      replaced: "Von Mitarbeitern ersetzt",
      reset: "Zurückgesetzt",
      timed_out: "Zeit abgelaufen",
    },
    follows: "Setzt Nr. {{number}} fort",
    followsOther: "Setzt eine frühere Aktivierung fort",
    number: "Nr. {{number}}",
    mark: {
      generation_reused: "Alte Codes",
      generation_reusedHint:
        "Diese Codes stammen aus der Zeit, bevor die Lizenz von diesem Computer entfernt wurde. Vielleicht wurde die Festplatte formatiert oder wiederhergestellt; vielleicht wird die Lizenz doppelt benutzt.",
    },
    fields: {
      site_code: "Site-Code",
      site_codeHint: "8 Stellen, oder alle 24 Stellen der zusammengefügten Form.",
      machine_id: "Maschinen-ID",
      machine_idHint: "16 Stellen. Bei der zusammengefügten Form leer lassen.",
      note: "Notiz",
      noteHint: "Wie Sie diesen Computer nennen; auch der Kunde sieht es. Höchstens 30 Zeichen.",
    },
    add: {
      menu: "Computer hinzufügen",
      title: "Computer hinzufügen",
      description: "Geben Sie die Codes ein, die das Programm auf diesem Computer anzeigt.",
      save: "Aktivieren",
      done: "Aktiviert",
      beyond: "Über die Plätze hinaus aktivieren",
      beyondTitle: "Über die Plätze hinaus aktivieren?",
      beyondDescription:
        "Es werden mehr Computer aktiviert, als die Lizenz Plätze hat. Keiner der anderen hört auf zu arbeiten.",
    },
    reactivate: {
      menu: "Reaktivieren",
      title: "{{name}} reaktivieren",
      description:
        "Für denselben Computer nach einem Absturz oder einer Neuinstallation. Er behält seinen Platz und erhält einen neuen Aktivierungscode.",
      hint: "Gleich, wie viele Teile sich geändert haben. Für einen anderen Computer wählen Sie stattdessen „Ersetzen“.",
      save: "Reaktivieren",
      done: "Reaktiviert",
    },
    replace: {
      menu: "Ersetzen",
      title: "{{name}} ersetzen",
      description:
        "Ein anderer Computer übernimmt den Platz. Es wird kein Entfernungscode gebraucht. Das zählt als Übertragung, aber keine Grenze verhindert es.",
      hint: "Das Programm auf dem alten Computer kann weiterlaufen, bis es diesen Shop wieder fragt; ohne Verbindung hält es nichts an.",
      save: "Ersetzen",
      done: "Ersetzt",
    },
    remove: {
      menu: "Entfernen",
      title: "{{name}} entfernen?",
      description:
        "Der Platz ist wieder frei, ohne Entfernungscode. Eine entfernte Aktivierung kann nie reaktiviert werden. Ohne Verbindung kann das Programm dort weiterlaufen.",
      confirm: "Entfernen",
      done: "Der Computer wurde entfernt",
    },
    reset: {
      menu: "Gerät zurücksetzen",
      title: "{{name}} zurücksetzen?",
      description:
        "Diese Aktivierung endet, und ihr Platz ist frei. Derselbe oder ein anderer Computer kann dann neu aktiviert werden.",
      confirm: "Zurücksetzen",
      done: "Das Gerät wurde zurückgesetzt",
    },
    note: {
      menu: "Notiz bearbeiten",
      title: "Notiz bearbeiten",
      done: "Die Notiz wurde gespeichert",
    },
    unlock: {
      menu: "Entsperren",
      title: "Diese Lizenz entsperren?",
      description:
        "Nach fünf falschen Entfernungscodes an einem Tag können Kunden bis Mitternacht (UTC) keinen weiteren versuchen. Nach dem Entsperren können sie es sofort wieder.",
      confirm: "Entsperren",
      done: "Entfernungscodes können wieder versucht werden",
    },
    compare: {
      action: "Computer vergleichen",
      title: "Alter und neuer Computer",
      hint: "Kurze Kennzeichen der Teile, nicht ihre wirklichen Werte.",
      part: "Teil",
      before: "Alt",
      after: "Neu",
      absent: "Keines",
      same: "Gleich",
      changed: "Geändert",
      hardware: "Hardware",
      software: "Software",
      summary_one: "{{count}} Teil ist anders, davon Hardware: {{hardware}}.",
      summary_other: "{{count}} Teile sind anders, davon Hardware: {{hardware}}.",
      summary_zero: "Nichts ist anders: Das sieht nach demselben Computer aus.",
      none: "Diese Computer können nicht verglichen werden. Entweder sind die Codes falsch, oder von einem sind keine Teile bekannt. Sie können fortfahren; falsche Codes werden abgewiesen.",
    },
    code: {
      label: "Aktivierungscode",
      hint: "Geben Sie diesen Code auf dem Computer im Programm ein.",
      repeated: "Dieser Computer war schon aktiviert; er hat denselben Code wie vorher.",
      none: "Das Programm hat sich selbst aktiviert; es gibt keinen Code einzugeben.",
      free_zero: "Jetzt ist kein Platz mehr frei.",
      free_one: "{{count}} Platz ist noch frei.",
      free_other: "{{count}} Plätze sind noch frei.",
      close: "Fertig",
    },
  },
  reasons: {
    removed: "Entfernt",
    reactivated: "Neu aktiviert",
    transferred: "Übertragen",
    replaced: "Von Mitarbeitern ersetzt",
    reset: "Zurückgesetzt",
    timed_out: "Zeit abgelaufen",
  },
}
