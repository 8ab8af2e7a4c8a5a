import type { signingKeys as en } from "../en/signing-keys"

/** Settings → Licensing: the keys that sign. */
export const signingKeys: typeof en = {
  signingKeys: {
    title: "Signaturschlüssel",
    hint: "Offline-Dateien, signierte Antworten und die Sperrliste werden mit dem aktuellen Schlüssel signiert; Programme prüfen sie mit seinem öffentlichen Teil.",
    columns: {
      key: "Schlüssel und Fingerabdruck",
      status: "Status",
      since: "Seit",
      until: "Veröffentlicht bis",
      publicKey: "Öffentlicher Schlüssel",
      acts: "Aktionen",
    },
    status: { current: "Aktuell", retiring: "Auslaufend", retired: "Ausgelaufen" },
    copy: "Öffentlichen Schlüssel als {{form}} kopieren",
    rotate: {
      menu: "Wechseln",
      title: "Mit einem neuen Schlüssel signieren?",
      description:
        "Ab jetzt signiert ein neuer Schlüssel. Programme, die die öffentlichen Schlüssel von diesem Shop laden, laufen von selbst weiter. Programme, in die der alte öffentliche Schlüssel eingebaut ist, lehnen alles ab, was ab jetzt signiert wird, bis eine Aktualisierung ihnen den neuen daneben bringt. Was vorher signiert wurde, gilt, solange der alte Schlüssel veröffentlicht ist.",
      confirm: "Wechseln",
      overlap: "Alter Schlüssel bleibt veröffentlicht für",
      overlapHint:
        "Wählen Sie länger, als Ihre Offline-Dateien laufen: Danach werden deren Signaturen abgelehnt.",
      atOnce:
        "Nur für einen gestohlenen Schlüssel: Alle Dateien, Antworten und Listen, die er signiert hat, werden sofort abgelehnt, auch die zahlender Kunden.",
      reason: "Grund",
      reasonHint: "Steht dann im Verlauf.",
      done: "Ab jetzt signiert ein neuer Schlüssel; alle Prozesse des Shops folgen binnen einer Minute",
    },
    retire: {
      menu: "Jetzt auslaufen lassen",
      title: "Diesen Schlüssel nicht länger veröffentlichen?",
      description:
        "Programme, die die öffentlichen Schlüssel laden, lehnen dann alles ab, was {{kid}} signiert hat, auch Offline-Dateien zahlender Kunden. Das lässt sich nicht rückgängig machen.",
      confirm: "Auslaufen lassen",
      done: "Der Schlüssel wird nicht mehr veröffentlicht",
    },
  },
}
