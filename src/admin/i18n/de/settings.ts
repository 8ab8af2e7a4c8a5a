import type { settings as en } from "../en/settings"

/** Settings → Licensing. */
export const settings: typeof en = {
  settings: {
    title: "Lizenzierung",
    subtitle: "Was für alle Lizenzen dieses Shops gilt.",
    saved: "Die Einstellungen wurden gespeichert",
    mail: {
      title: "E-Mails mit Lizenzen",
      hint: "Wenn eine Bestellung vollständig ausgestellt ist, erhält ihr Käufer eine E-Mail.",
      sending: "E-Mails",
      on: "Eingeschaltet",
      off: "In der Konfiguration des Shops abgeschaltet",
      provider: "E-Mail-Dienst",
      providerFound: "Verbunden",
      providerMissing: "Fehlt",
      providerHint:
        "Kein Benachrichtigungsdienst bedient den Kanal dieser E-Mails, darum wird keine gesendet. Fügen Sie in der Konfiguration des Shops einen hinzu.",
      keys: "Lizenzschlüssel in E-Mails",
      keysHint:
        "Eine E-Mail mit Schlüsseln liest, wer das Postfach öffnet, und ganze Schlüssel stehen dann auch in der Benachrichtigungstabelle des Shops. Ohne Schlüssel verweist die E-Mail auf das Konto.",
      option: "Wie konfiguriert",
      include: "Ganze Schlüssel",
      exclude: "Keine Schlüssel",
      now: "Jetzt: {{choice}}",
      nowByOption: "Jetzt: {{choice}}, wie es die Konfiguration des Shops sagt",
      confirmTitle: "Ganze Schlüssel per E-Mail senden?",
      confirmDescription:
        "Ab der nächsten E-Mail verlassen ganze Schlüssel diesen Shop unverschlüsselt und bleiben in der Benachrichtigungstabelle. Früher gesendete E-Mails bleiben, wie sie sind.",
      confirm: "Schlüssel senden",
    },
    dataKeys: {
      title: "Verschlüsselung der Schlüssel",
      hint: "Schlüssel und Signaturen sind mit zwei zufälligen Datenschlüsseln verschlüsselt, die das Geheimnis des Shops verpackt.",
      created: "Datenschlüssel erzeugt",
      rewrapped: "Geheimnis zuletzt geändert",
      never: "Nie",
      unknown: "Bevor das festgehalten wurde",
      howTo: "Das Geheimnis ändern",
      steps: {
        script:
          "Führen Sie das auf dem Server aus, solange das jetzige Geheimnis konfiguriert ist:",
        configure: "Konfigurieren Sie dann das neue Geheimnis und starten Sie jeden Prozess neu.",
      },
      safe: "Nur die Verpackung der Datenschlüssel ändert sich: Kein Lizenzschlüssel ändert sich, und laufende Prozesse laufen weiter.",
    },
    rekey: {
      title: "Neue Schlüssel",
      hint: "Mitarbeiter geben einer Lizenz einen neuen Schlüssel, wenn der jetzige bekannt wurde.",
      byOwner: "Auch Eigentümer",
      byOwnerHint:
        "Wem eine Bestellung gehört, der ersetzt die Schlüssel der Lizenzen selbst, jeden dreimal am Tag. Manager können das nicht.",
      defaultTitle: "Wieder nur Mitarbeiter?",
      defaultDescription:
        "Eigentümern werden keine neuen Schlüssel mehr angeboten; vergebene bleiben.",
    },
    reveal: {
      title: "Schlüssel anzeigen",
      hint: "Schlüssel, Signaturen und Exporte mit Schlüsseln sind maskiert, bis jemand sie anfordert; jedes Mal wird festgehalten.",
      rule: "Wer sie anzeigen darf",
      everyone: "Alle Mitarbeiter",
      option: "Wen die Konfiguration des Shops zulässt",
      everyoneHint: "Das lässt sich in der Konfiguration des Shops einschränken.",
    },
  },
}
