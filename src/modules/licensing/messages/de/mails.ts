import type { MailTexts } from "../shape"

/** The mails in German. */
export const german: MailTexts = {
  common: {
    greeting: "Guten Tag,",
    greetingWithName: "Guten Tag {name},",
    linkHint: "Falls die Schaltfläche nicht geht, öffnen Sie diese Adresse im Browser:",
  },
  "license-issued": {
    subject: {
      one: "Ihre Lizenz zur Bestellung {order}",
      other: "Ihre {count} Lizenzen zur Bestellung {order}",
    },
    preview: {
      one: "Ihre Lizenz von {store} ist da.",
      other: "Ihre {count} Lizenzen von {store} sind da.",
    },
    heading: { one: "Ihre Lizenz ist da", other: "Ihre Lizenzen sind da" },
    intro: {
      one: "Vielen Dank für Ihre Bestellung {order} bei {store}. Wir haben dafür {count} Lizenz ausgestellt.",
      other:
        "Vielen Dank für Ihre Bestellung {order} bei {store}. Wir haben dafür {count} Lizenzen ausgestellt.",
    },
    groupCount: { one: "{count} Lizenz", other: "{count} Lizenzen" },
    keysLabel: { one: "Lizenzschlüssel", other: "Lizenzschlüssel" },
    moreKeys: { one: "und {count} weiterer", other: "und {count} weitere" },
    maskedHint:
      "Zu Ihrer Sicherheit zeigt diese E-Mail nur das Ende jedes Schlüssels. Die ganzen Schlüssel stehen in Ihrem Konto.",
    button: "Meine Lizenzen ansehen",
    withoutLink: "Sie finden Ihre Lizenzen in Ihrem Konto bei {store}.",
    keysAreSecret:
      "Behalten Sie Ihre Lizenzschlüssel für sich: Wer einen Schlüssel hat, kann die Lizenz benutzen.",
    footer: "Sie erhalten diese E-Mail wegen Ihrer Bestellung {order} bei {store}.",
  },
  "license-seats-added": {
    subject: "Mehr Plätze für {program}",
    preview: {
      one: "{program} aus Bestellung {order} hat jetzt {count} Platz.",
      other: "{program} aus Bestellung {order} hat jetzt {count} Plätze.",
    },
    heading: "Ihre Plätze sind da",
    intro: {
      one: "Ihre Lizenz {license} für {program} hat jetzt {count} Platz; vorher waren es {former}.",
      other:
        "Ihre Lizenz {license} für {program} hat jetzt {count} Plätze; vorher waren es {former}.",
    },
    button: "Lizenz ansehen",
    footer: "Sie erhalten diese E-Mail, weil die Bestellung {order} bei {store} Ihnen gehört.",
  },
  "license-uses-added": {
    subject: "Mehr Nutzungen für {program}",
    preview: "{program} hat mehr Nutzungen, gekauft mit Bestellung {order}.",
    heading: "Ihre Nutzungen sind da",
    intro: "Ihre Lizenz {license} für {program} hat mehr Nutzungen.",
    period: {
      one: "{count} Nutzung kam für den laufenden Zeitraum hinzu.",
      other: "{count} Nutzungen kamen für den laufenden Zeitraum hinzu.",
    },
    used: {
      one: "{count} Nutzung kam hinzu; sie bleibt, bis sie verbraucht ist.",
      other: "{count} Nutzungen kamen hinzu; sie bleiben, bis sie verbraucht sind.",
    },
    button: "Lizenz ansehen",
    footer: "Sie erhalten diese E-Mail, weil die Bestellung {order} bei {store} Ihnen gehört.",
  },
  "license-manager-invited": {
    subject: "Lizenzen bei {store} verwalten",
    preview: "Sie sind eingeladen, Lizenzen bei {store} zu verwalten.",
    heading: "Sie sind eingeladen, Lizenzen zu verwalten",
    intro: "Sie sind eingeladen, die Lizenzen der Bestellung {orders} bei {store} zu verwalten.",
    introWithoutOrders: "Sie sind eingeladen, Lizenzen bei {store} zu verwalten.",
    granted: "Was Sie außer dem Aktivieren von Computern dürfen: {permissions}.",
    button: "Einladung annehmen",
    expires: "Die Einladung kann einmal angenommen werden, bis zum {date} (UTC).",
    notExpected:
      "Falls Sie damit nicht gerechnet haben, beachten Sie diese E-Mail nicht: Es geschieht nichts.",
    footer:
      "Sie erhalten diese E-Mail, weil jemand Sie bei {store} als Lizenzverwalter genannt hat.",
  },
  "license-manager-assigned": {
    subject: "Sie verwalten jetzt die Lizenzen der Bestellung {order}",
    preview: "Die Bestellung {order} bei {store} wurde Ihnen zugewiesen.",
    heading: "Eine weitere Bestellung für Sie",
    intro: "Sie verwalten jetzt auch die Lizenzen der Bestellung {order} bei {store}.",
    button: "Lizenzen ansehen",
    footer: "Sie erhalten diese E-Mail, weil Sie bei {store} Lizenzverwalter sind.",
  },
  "license-activation-code": {
    subject: "Aktivierungscode für {program}",
    preview: "Der Aktivierungscode für {program}, Bestellung {order}.",
    heading: "Ihr Aktivierungscode",
    intro: "Das ist der Aktivierungscode für {program} aus der Bestellung {order} bei {store}.",
    computer: "Computer",
    siteCode: "Site-Code",
    machineId: "Maschinen-ID",
    activationCode: "Aktivierungscode",
    onlyThere:
      "Der Code gilt nur auf dem Computer, der diesen Site-Code und diese Maschinen-ID anzeigt.",
    footer:
      "Sie erhalten diese E-Mail, weil jemand, der diese Lizenz verwaltet, sie an Sie senden ließ.",
  },
  "license-computer-reset": {
    subject: "Ein Computer von {program} wurde zurückgesetzt",
    preview: "Die Aktivierung eines Computers wurde ohne Entfernungscode beendet.",
    heading: "Ein Computer wurde zurückgesetzt",
    intro:
      "Sie haben die Aktivierung von {program} auf einem Computer beendet, Bestellung {order} bei {store}. Der Platz ist frei. Das zählt als Übertragung auf einen anderen Computer.",
    computer: "Name des Computers",
    notYou: "Wenn Sie das nicht waren, ändern Sie Ihr Passwort und wenden Sie sich an {store}.",
    footer: "Sie erhalten diese E-Mail, weil die Bestellung Ihnen gehört.",
  },
  "license-key-replaced": {
    subject: "Neuer Lizenzschlüssel für {program}",
    preview: "Der Lizenzschlüssel von {program} wurde ersetzt.",
    heading: "Ein neuer Lizenzschlüssel",
    intro: "Ihre Lizenz von {program} bei {store} hat einen neuen Schlüssel.",
    formerEnded: "Der bisherige Schlüssel gilt nicht mehr.",
    formerUntil: "Der bisherige Schlüssel gilt bis {date} (UTC).",
    computersStay:
      "Aktivierte Computer bleiben aktiviert. Bisherige Lizenzdateien enden mit dem bisherigen Schlüssel: Erstellen Sie neue, wo Sie welche nutzen.",
    maskedHint:
      "Zu Ihrer Sicherheit zeigt diese E-Mail nur das Ende des Schlüssels. Den ganzen Schlüssel finden Sie in Ihrem Konto.",
    button: "Meine Lizenzen ansehen",
    withoutLink: "Ihre Lizenzen finden Sie in Ihrem Konto bei {store}.",
    notExpected: "Wenn das niemand von Ihnen veranlasst hat, wenden Sie sich an {store}.",
    footer: "Sie erhalten diese E-Mail, weil Ihnen eine Lizenz von {program} bei {store} gehört.",
  },
  "license-uses-low": {
    subject: "Die meisten Nutzungen von {program} sind verbraucht",
    preview: "80 % der Nutzungen Ihrer Lizenz {license} von {program} sind verbraucht.",
    heading: "Nur noch wenige Nutzungen",
    intro:
      "{used} der {included} Nutzungen, die Ihre Lizenz {license} von {program} enthält, sind verbraucht.",
    resets: "Ab {date} (UTC) wird neu gezählt.",
    neverResets:
      "Die Zählung beginnt nicht von selbst neu. {store} hilft weiter, wenn Sie mehr brauchen.",
    button: "Lizenz ansehen",
    footer: "Sie erhalten diese E-Mail, weil Ihnen eine Lizenz von {program} bei {store} gehört.",
  },
  "license-uses-exhausted": {
    subject: "Die Nutzungen von {program} sind aufgebraucht",
    preview: "Die Nutzungen Ihrer Lizenz {license} von {program} sind aufgebraucht.",
    heading: "Die Nutzungen sind aufgebraucht",
    intro:
      "{used} der {included} Nutzungen, die Ihre Lizenz {license} von {program} enthält, sind verbraucht. Was mehr braucht, kann das Programm ablehnen.",
    resets: "Ab {date} (UTC) wird neu gezählt.",
    neverResets:
      "Die Zählung beginnt nicht von selbst neu. {store} hilft weiter, wenn Sie mehr brauchen.",
    button: "Lizenz ansehen",
    footer: "Sie erhalten diese E-Mail, weil Ihnen eine Lizenz von {program} bei {store} gehört.",
  },
  "license-user-invited": {
    subject: "Sie können {program} nutzen",
    preview: "Sie sind eingeladen, {program} von {store} zu nutzen.",
    heading: "Sie sind eingeladen, {program} zu nutzen",
    intro:
      "Bei {store} hat Ihnen jemand eine Lizenz von {program} gegeben. Nehmen Sie sie an und melden Sie sich im Programm mit Ihrer E-Mail-Adresse und Ihrem Passwort an.",
    button: "Einladung annehmen",
    expires: "Die Einladung kann einmal angenommen werden, bis zum {date} (UTC).",
    notExpected:
      "Falls Sie damit nicht gerechnet haben, beachten Sie diese E-Mail nicht: Es geschieht nichts.",
    footer:
      "Sie erhalten diese E-Mail, weil jemand Sie bei {store} als Benutzer von {program} genannt hat.",
  },
  "license-user-password": {
    subject: "Neues Passwort für {program} festlegen",
    preview: "Der Link, mit dem Sie ein neues Passwort festlegen.",
    heading: "Neues Passwort festlegen",
    intro:
      "Jemand, der Ihre Lizenz von {program} betreut, hat Ihnen diesen Link geschickt. Damit legen Sie ein neues Passwort für Ihr Konto bei {store} fest.",
    button: "Passwort festlegen",
    expires: "Der Link gilt einmal, bis zum {date} (UTC).",
    notExpected:
      "Wenn Sie kein neues Passwort brauchen, beachten Sie diese E-Mail nicht: Ihr Passwort bleibt, wie es ist.",
    footer: "Sie erhalten diese E-Mail, weil Sie bei {store} Benutzer von {program} sind.",
  },
  "license-user-password-set": {
    subject: "Ihr Passwort für {program} wurde ersetzt",
    preview: "Jemand anders hat ein Passwort für Sie gesetzt; wählen Sie Ihr eigenes.",
    heading: "Ihr Passwort wurde ersetzt",
    intro:
      "Jemand, der Ihre Lizenz von {program} betreut, hat ein neues Passwort für Ihr Konto bei {store} gesetzt. Diese Person kennt es, wählen Sie also jetzt ein eigenes: Erst danach meldet {program} Sie an.",
    button: "Passwort wählen",
    expires: "Der Link gilt einmal, bis zum {date} (UTC).",
    notExpected:
      "Falls Sie nicht darum gebeten haben, wählen Sie trotzdem ein Passwort und sagen Sie {store} Bescheid.",
    footer: "Sie erhalten diese E-Mail, weil Sie bei {store} Benutzer von {program} sind.",
  },
  "license-portal-password": {
    subject: "Neues Passwort für {store} wählen",
    preview: "Der Link, mit dem Sie ein neues Passwort wählen.",
    heading: "Neues Passwort wählen",
    intro:
      "Jemand hat ein neues Passwort für Ihr Konto bei {store} angefordert. Wenn Sie es waren, wählen Sie eines.",
    button: "Passwort wählen",
    expires: "Der Link gilt einmal und nur kurze Zeit.",
    notExpected: "Wenn Sie es nicht waren, tun Sie nichts: Ihr Passwort bleibt, wie es ist.",
    footer: "Sie erhalten diese E-Mail, weil bei {store} ein neues Passwort angefordert wurde.",
  },
  "license-portal-address": {
    subject: "Bestätigen Sie Ihre E-Mail-Adresse für {store}",
    preview: "Der Link, der Ihre Adresse bestätigt.",
    heading: "E-Mail-Adresse bestätigen",
    intro:
      "Jemand möchte sich bei {store} mit dieser Adresse anmelden, die zuerst bestätigt werden muss. Wenn Sie es sind, bestätigen Sie sie und melden Sie sich dann an.",
    button: "Adresse bestätigen",
    expires: "Der Link gilt einmal und nur kurze Zeit.",
    notExpected:
      "Wenn Sie es nicht sind, tun Sie nichts: Ohne Ihre Bestätigung kommt niemand mit Ihrer Adresse hinein.",
    footer:
      "Sie erhalten diese E-Mail, weil sich jemand bei {store} mit dieser Adresse anmelden möchte.",
  },
  "license-lost-keys": {
    subject: "Ihre Lizenzen bei {store}",
    preview: "Die Lizenzen dieser E-Mail-Adresse bei {store}.",
    heading: "Ihre Lizenzen",
    intro:
      "Jemand hat nach den Lizenzen dieser E-Mail-Adresse bei {store} gefragt. Hier sind sie, nach Bestellung.",
    moreKeys: { one: "und {count} weiterer", other: "und {count} weitere" },
    claim: "Diese Bestellung in mein Konto übernehmen",
    moreOrders: {
      one: "Es gibt {count} weitere Bestellung.",
      other: "Es gibt {count} weitere Bestellungen.",
    },
    withoutOrder: "Lizenzen ohne Bestellung",
    maskedHint:
      "Zu Ihrer Sicherheit zeigt diese E-Mail von jedem Schlüssel nur das Ende. Die ganzen Schlüssel stehen in Ihrem Konto.",
    withoutOrderHint:
      "Lizenzen ohne Bestellung stehen nicht in Ihrem Konto: Fragen Sie {store} nach ihren Schlüsseln.",
    claimHint:
      "Einige Bestellungen wurden ohne Konto aufgegeben. Öffnen Sie den Link einer solchen Bestellung, melden Sie sich an oder registrieren Sie sich: Sie kommt dann mit ihren Lizenzen in Ihr Konto. Die Links gelten einmal, bis zum {date} (UTC); geben Sie sie niemandem.",
    button: "Meine Lizenzen ansehen",
    withoutLink: "Sie finden Ihre Lizenzen in Ihrem Konto bei {store}.",
    notExpected:
      "Falls Sie nicht danach gefragt haben, beachten Sie diese E-Mail nicht: Es geschieht nichts.",
    footer:
      "Sie erhalten diese E-Mail, weil jemand bei {store} nach den Lizenzen dieser Adresse gefragt hat.",
  },
  "license-order-claim": {
    subject: "Bestellung {order} in Ihr Konto übernehmen",
    preview: "Die Bestellung {order} bei {store} kann in ein Konto übernommen werden.",
    heading: "Bestellung in Ihr Konto übernehmen",
    intro:
      "Jemand möchte die Bestellung {order} bei {store} mit ihren Lizenzen in ein Konto übernehmen.",
    how: "Öffnen Sie den Link, melden Sie sich in dem Konto an, dem die Bestellung gehören soll, und bestätigen Sie.",
    button: "Bestellung übernehmen",
    expires: "Der Link gilt einmal, bis zum {date} (UTC).",
    notExpected:
      "Falls Sie nicht danach gefragt haben, beachten Sie diese E-Mail nicht und geben Sie sie niemandem weiter: Es geschieht nichts.",
    footer:
      "Sie erhalten diese E-Mail, weil die Bestellung {order} bei {store} mit dieser Adresse aufgegeben wurde.",
  },
  "serial-tries-locked": {
    subject: "Zu viele falsche Seriennummern bei {store}",
    preview: "Jemand wurde nach zu vielen falschen Seriennummern gesperrt.",
    heading: "Zu viele falsche Seriennummern",
    intro:
      "Jemand hat heute bei {store} zu viele falsche Serien- oder Prüfnummern eingegeben und kann bis morgen (UTC) keine mehr einlösen.",
    account: "Konto",
    email: "E-Mail-Adresse",
    address: "Netzwerkadresse",
    unlock:
      "War es ein Versehen, heben Sie die Sperre im Admin bei den Seriennummern auf. War es keines, ist nichts zu tun.",
    footer: "Sie erhalten diese E-Mail, weil {store} Sperren an diese Adresse meldet.",
  },
}
