import type { Messages } from "./en"

export const de: Messages = {
  title: "Lizenzen",
  language: "Sprache",
  skip: "Zum Inhalt springen",
  loading: "Wird geladen …",
  signOut: "Abmelden",
  back: "Zurück zur Anmeldung",
  optional: "freiwillig",
  email: "E-Mail",
  password: "Passwort",
  newPassword: "Neues Passwort",
  passwordHint: "Mindestens 8 Zeichen.",
  showPassword: "Passwort anzeigen",
  hidePassword: "Passwort verbergen",
  firstName: "Vorname",
  lastName: "Nachname",
  signIn: {
    title: "Anmelden",
    intro: "Lizenzen ansehen, Computer aktivieren und Lizenzen auf andere Computer übertragen.",
    submit: "Anmelden",
    keep: "Auf diesem Computer angemeldet bleiben",
    keepHint: "Nur auf einem eigenen Computer.",
    forgotten: "Passwort vergessen?",
    register: "Konto anlegen",
    registerIntro: "Neu hier?",
    redeem: "Sie haben eine Seriennummer?",
    lostKeys: "Lizenzschlüssel verloren?",
    ended:
      "Ihre Sitzung ist abgelaufen. Melden Sie sich wieder an, um weiterzumachen, wo Sie waren.",
  },
  secondStep: {
    title: "Noch ein Schritt",
    intro: "Geben Sie den Code ein, den Ihre Authentifizierungs-App gerade anzeigt.",
    code: "Code",
    useRecovery: "Wiederherstellungscode verwenden",
    recoveryIntro:
      "Geben Sie einen der Wiederherstellungscodes ein, die Sie aufbewahrt haben. Jeder gilt einmal.",
    recoveryCode: "Wiederherstellungscode",
    useCode: "Authentifizierungs-App verwenden",
    wrong:
      "Dieser Code passt nicht. Geben Sie den neuesten ein; nach mehreren falschen gehen Sie zurück und melden sich neu an.",
    expired: "Das hat zu lange gedauert. Gehen Sie zurück, und melden Sie sich neu an.",
  },
  unconfirmed: {
    title: "Adresse bestätigen",
    intro:
      "Dieser Shop möchte zuerst sichergehen, dass {email} Ihre Adresse ist. Wir senden Ihnen einen Link, der das bestätigt.",
    sent: "Eine E-Mail mit einem Link ist unterwegs an {email}. Öffnen Sie ihn, um die Adresse zu bestätigen, und melden Sie sich dann hier an. Nur der neueste Link gilt, einmal und nur kurze Zeit.",
  },
  confirmAddress: {
    intro:
      "Bestätigen Sie nur, wenn Sie selbst das Konto angelegt haben oder sich anmelden wollten: Danach steht es dem offen, der das Passwort hat.",
    submit: "Adresse bestätigen",
    doneTitle: "Ihre Adresse ist bestätigt",
    done: "Melden Sie sich jetzt mit E-Mail und Passwort an.",
    expired:
      "Dieser Link gilt nicht mehr: Er gilt einmal und nur kurze Zeit. Melden Sie sich an, um einen neuen zu bekommen.",
  },
  register: {
    title: "Konto anlegen",
    intro:
      "Nehmen Sie die Adresse, mit der Sie bestellt haben: damit lassen sich Ihre Bestellungen finden.",
    submit: "Konto anlegen",
    haveAccount: "Sie haben schon ein Konto?",
  },
  bySerial: {
    title: "Mit der Seriennummer beginnen",
    intro: "Damit entstehen Ihr Konto und Ihre Bestellung mit den Lizenzen in einem Schritt.",
    submit: "Konto anlegen und hinzufügen",
    doneTitle: "Ihr Konto ist bereit",
    done: "Bestellung {number} mit ihren Lizenzen ist darin. Melden Sie sich mit E-Mail und Passwort an, wann immer Sie sie brauchen.",
    show: "Bestellung anzeigen",
    taken:
      "Für diese Adresse gibt es schon ein Konto. Melden Sie sich an und fügen Sie die Seriennummer dort mit „+ Neue Bestellung“ hinzu; sie gilt noch.",
    again: "Das hat zu lange gedauert. Versuchen Sie es erneut.",
  },
  forgotten: {
    title: "Passwort vergessen?",
    intro: "Wir senden Ihnen einen Link, mit dem Sie ein neues wählen.",
    submit: "Link senden",
    sentTitle: "Sehen Sie in Ihr Postfach",
    sent: "Wenn es ein Konto für {email} gibt, ist eine E-Mail mit einem Link unterwegs. Der Link gilt einmal und nur kurze Zeit.",
    again: "Noch einmal senden",
  },
  setPassword: {
    title: "Neues Passwort wählen",
    submit: "Speichern und anmelden",
    expired:
      "Dieser Link gilt nicht mehr: er wirkt nur einmal und nur kurze Zeit. Fordern Sie einen neuen an.",
    askAgain: "Neuen Link anfordern",
  },
  invitation: {
    title: "Sie sind eingeladen",
    intro: "Nehmen Sie die Einladung an, als {email} Lizenzen zu verwalten.",
    granted: "Was Sie außer dem Aktivieren von Computern dürfen: {permissions}.",
    newAccount: "Wählen Sie ein Passwort; damit melden Sie sich später an.",
    oldAccount:
      "Für diese Adresse gibt es ein Konto. Geben Sie sein Passwort ein, um die Einladung anzunehmen.",
    signedInAs: "Sie sind als {email} angemeldet.",
    accept: "Einladung annehmen",
    mismatch:
      "Die Einladung gilt für {invited}, Sie sind aber als {email} angemeldet. Melden Sie sich ab und nehmen Sie sie mit der eingeladenen Adresse an.",
    signOut: "Abmelden und weiter",
    invalid:
      "Diese Einladung gilt nicht mehr: sie wurde angenommen, zurückgezogen oder ist abgelaufen. Bitten Sie darum, dass man sie Ihnen noch einmal sendet.",
    reload: "Öffnen Sie den Link in Ihrer E-Mail noch einmal, um weiterzumachen.",
  },
  userLink: {
    intro:
      "Nehmen Sie die Lizenz als {email} an. Mit dieser Adresse melden Sie sich dann im Programm an.",
    setAnother: "Ich kenne das Passwort nicht: ein neues festlegen",
    usePresent: "Ich kenne das Passwort",
    setPassword: "Passwort festlegen",
    passwordTitle: "Neues Passwort festlegen",
    passwordIntro: "Das neue Passwort für das Konto {email}. Das bisherige gilt dann nicht mehr.",
  },
  claim: {
    title: "Bestellung in Ihr Konto übernehmen",
    intro: "Die Bestellung {number} kommt mit allen Lizenzen in das Konto {email}.",
    warning:
      "Soll die Bestellung einem anderen Konto gehören? Dann melden Sie sich erst ab und dort an.",
    accept: "Bestellung übernehmen",
    doneTitle: "Die Bestellung ist übernommen",
    done: "Sie gehört jetzt zu Ihrem Konto; ihre Lizenzen verwalten Sie hier.",
    show: "Bestellung anzeigen",
    invalid:
      "Dieser Link gilt nicht mehr: er wurde benutzt oder ist zu alt. Fordern Sie die Bestellung in Ihrem Konto noch einmal an.",
    busy: "Der Shop ändert diese Bestellung gerade. Versuchen Sie es später noch einmal.",
    reload: "Öffnen Sie den Link in Ihrer E-Mail noch einmal, um weiterzumachen.",
  },
  lostKeys: {
    title: "Lizenzschlüssel verloren?",
    intro:
      "Wir senden eine E-Mail an die Adresse, mit der Sie bestellt haben. Sie sagt, wie Sie an die Schlüssel kommen.",
    submit: "E-Mail senden",
    sentTitle: "Sehen Sie in Ihr Postfach",
    sent: "Wenn Lizenzen an {email} verkauft wurden, ist eine E-Mail unterwegs.",
  },
  notFound: {
    title: "Diese Seite gibt es nicht",
    text: "Die Adresse ist vielleicht vertippt, oder die Seite ist umgezogen.",
    home: "Zu meinen Lizenzen",
  },
  broken: {
    title: "Die Seite konnte nicht geladen werden",
    text: "Der Shop antwortet nicht. Prüfen Sie Ihre Verbindung und versuchen Sie es gleich noch einmal.",
    retry: "Noch einmal versuchen",
  },
  errors: {
    network:
      "Der Shop antwortet nicht. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.",
    server: "Im Shop ist etwas schiefgegangen. Versuchen Sie es gleich noch einmal.",
    refused:
      "Das kann der Shop nicht annehmen. Prüfen Sie Ihre Eingaben und versuchen Sie es noch einmal.",
    tooMany: "Zu viele Versuche. Warten Sie {seconds} Sekunden und versuchen Sie es noch einmal.",
    credentials:
      "E-Mail oder Passwort ist falsch. Prüfen Sie beides oder fordern Sie ein neues Passwort an.",
    exists:
      "Für diese Adresse gibt es schon ein Konto. Melden Sie sich an, oder fordern Sie ein neues Passwort an, wenn Sie Ihres vergessen haben.",
    required: "Bitte ausfüllen.",
    email: "Geben Sie eine vollständige E-Mail-Adresse an, zum Beispiel ada@example.com.",
    password: "Nehmen Sie mindestens 8 Zeichen.",
    inviteLogin:
      "Für diese Adresse gibt es schon eine Anmeldung. Geben Sie ihr Passwort ein, oder fordern Sie ein neues an, wenn Sie es vergessen haben.",
    alreadyManager:
      "Dieses Konto verwaltet schon unter einer anderen Adresse Lizenzen. Bitten Sie darum, dass man Sie unter jener Adresse einlädt.",
    noMail:
      "Der Shop konnte die E-Mail nicht senden. Versuchen Sie es später, oder schreiben Sie dem Shop.",
  },
}
