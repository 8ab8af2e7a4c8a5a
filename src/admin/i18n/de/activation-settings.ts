import type { activationSettings as en } from "../en/activation-settings"

/** Settings → Licensing: self-service tasks, and computers that changed. */
export const activationSettings: typeof en = {
  activationSettings: {
    toDefault: "Auf Standard zurücksetzen",
    tasks: {
      title: "Selbstbedienung",
      hint: "Was Kunden, Lizenzmanager und Programme selbst tun dürfen und wie oft an einem Kalendertag und in einem Monat (UTC). Für Ihre Mitarbeiter gilt das nicht.",
      task: "Aufgabe",
      enabled: "Erlaubt",
      daily: "Pro Tag",
      monthly: "Pro Monat",
      noLimit: "Unbegrenzt",
      perSeat: "je Platz",
      emptyHint:
        "Mit „je Platz“ bezeichnete Zahlen sind der Standard: Eine Lizenz mit zehn Plätzen darf es zehnmal so oft. Eine Zahl, die Sie setzen, gilt, wie sie dasteht, und ein leeres Feld heißt unbegrenzt. Entfernungen zählen je Bestellung, die anderen Aufgaben je Lizenz. Was Programme tun, zählt mit: Ohne Grenze für Entfernungen könnten sich mehrere Computer einen Platz teilen.",
      cell: "{{task}}, {{state}}: {{what}}",
      states: {
        no_subscription: "Kein Abonnement",
        valid: "Gültiges Abonnement",
        expired: "Abgelaufenes Abonnement",
      },
      names: {
        activate: "Aktivieren",
        reactivate: "Reaktivieren",
        transfer: "Übertragen",
        remove: "Entfernen",
      },
      hints: {
        activate: "Ein Computer belegt einen freien Platz",
        reactivate: "Derselbe Computer noch einmal",
        transfer: "Ein anderer Computer übernimmt einen Platz",
        remove: "Ein Platz wird frei",
      },
      defaultTitle: "Selbstbedienung auf Standard zurücksetzen?",
      defaultDescription:
        "Alles ist innerhalb der Standardgrenzen je Platz erlaubt, und nichts mehr, sobald ein Abonnement abgelaufen ist.",
    },
    ownerResets: {
      title: "Verlorene Computer",
      hint: "Ein Besitzer, dessen Computer verloren oder defekt ist, hat keinen Entfernungscode. Wie viele Computer einer Lizenz er in zwölf Monaten selbst zurücksetzen darf: Jedes Zurücksetzen zählt als Übertragung, steht im Verlauf und wird dem Besitzer per E-Mail mitgeteilt. Ein Computer mit Computerdatei behält seinen Platz, bis die Datei endet.",
      perYear: "Zurücksetzungen in zwölf Monaten, je Lizenz",
      none: "0 = Besitzer setzen selbst nichts zurück.",
      range: "Eine ganze Zahl von 0 bis {{max}}.",
      defaultTitle: "Verlorene Computer auf Standard zurücksetzen?",
      defaultDescription:
        "Besitzer dürfen in zwölf Monaten zwei Computer einer Lizenz zurücksetzen.",
    },
    locking: {
      title: "Veränderte Computer",
      hint: "Welche Teile sich geändert haben dürfen, wenn ein Computer reaktiviert wird. Programme mit eigener Regel folgen dieser nicht.",
      defaultTitle: "Veränderte Computer auf Standard zurücksetzen?",
      defaultDescription: "Jeder Teil darf sich geändert haben, von der Hardware höchstens einer.",
    },
  },
}
