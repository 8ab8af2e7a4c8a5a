import type { licenseUsers as en } from "../en/license-users"

/** The users of licenses for named users. */
export const licenseUsers: typeof en = {
  users: {
    title: "Benutzer",
    used: "{{used, number}} von {{max, number}} Plätzen vergeben",
    usedUnlimited_one: "{{count, number}} Platz vergeben",
    usedUnlimited_other: "{{count, number}} Plätze vergeben",
    search: "Benutzer suchen",
    export: "Als CSV exportieren",
    assign: "Benutzer zuweisen",
    empty:
      "Noch ist niemand zugewiesen. Weisen Sie Benutzer per E-Mail-Adresse zu: jeder erhält eine Einladung.",
    notFound: "Kein Benutzer gefunden.",
    assignedAt: "zugewiesen",
    invitedUntil: "eingeladen, bis",
    linkUntil: "neues Passwort möglich bis",
    notMailed: "keine Einladung gesendet",
    assignTitle: "Benutzer zuweisen",
    assignDescription:
      "Ein Benutzer, oder beliebig viele aus einer Liste. Wer noch keine Einladung angenommen hat, erhält eine.",
    email: "E-Mail",
    firstName: "Vorname",
    lastName: "Nachname",
    list: "Liste der Benutzer",
    listHint:
      "Eine Adresse je Zeile, auch „Ada Lovelace <ada@firma.de>“, oder die Zeilen einer Tabelle mit Namen in weiteren Spalten.",
    file: "CSV- oder Textdatei einlesen",
    nobody: "Geben Sie eine Adresse oder eine Liste an.",
    back: "Zurück zur Liste",
    assigned_one: "{{count, number}} Benutzer zugewiesen.",
    assigned_other: "{{count, number}} Benutzer zugewiesen.",
    invitedToo_one: "{{count, number}} Einladung ist unterwegs.",
    invitedToo_other: "{{count, number}} Einladungen sind unterwegs.",
    others_one: "{{count, number}} Zeile hat nichts geändert:",
    others_other: "{{count, number}} Zeilen haben nichts geändert:",
    line: "Zeile {{line}}, {{email}}: {{fault}}",
    lines: {
      ASSIGNED: "zugewiesen",
      ALREADY_ASSIGNED: "ist schon zugewiesen",
      USER_DISABLED: "ist gesperrt; geben Sie ihn erst frei",
      USERS_FULL: "kein Platz ist frei",
      EMAIL_INVALID: "enthält keine E-Mail-Adresse",
      DUPLICATE: "steht zweimal auf der Liste",
      MALFORMED: "ist nicht lesbar",
    },
    newPassword: "Neues Passwort",
    newPasswordHint: "Mindestens 8 Zeichen.",
    acts: {
      invite: {
        menu: "Einladung erneut senden",
        name: "Erneut senden",
        title: "Einladung an {{name}} erneut senden?",
        description: "Der Link in der bisherigen E-Mail gilt dann nicht mehr.",
        done: "Die Einladung wurde an {{name}} gesendet",
      },
      "password-link": {
        menu: "Passwort-Link senden",
        name: "Senden",
        title: "{{name}} einen Link für ein neues Passwort senden?",
        description:
          "Er gilt einmal. Das bisherige Passwort bleibt, bis ein anderes festgelegt ist.",
        done: "Der Link wurde an {{name}} gesendet",
      },
      "set-password": {
        menu: "Passwort setzen",
        name: "Setzen",
        title: "Passwort für {{name}} setzen?",
        description:
          "Die Person erfährt es per E-Mail und wird abgemeldet. Bevor ihr Programm sie anmeldet, legt sie über den Link in dieser E-Mail ein anderes fest.",
        done: "Das Passwort von {{name}} ist gesetzt",
      },
      "sign-out": {
        menu: "Überall abmelden",
        name: "Abmelden",
        title: "{{name}} überall abmelden?",
        description:
          "Jedes Programm, in dem dieser Benutzer angemeldet ist, verlangt beim nächsten Aufruf eine neue Anmeldung.",
        done: "{{name}} ist abgemeldet",
      },
      disable: {
        menu: "Sperren",
        name: "Sperren",
        title: "{{name}} sperren?",
        description:
          "Ab dem nächsten Aufruf des Programms nutzt dieser Benutzer keine Lizenz des Eigentümers mehr. Die Plätze bleiben ihm.",
        done: "{{name}} ist gesperrt",
      },
      enable: {
        menu: "Freigeben",
        name: "Freigeben",
        title: "{{name}} freigeben?",
        description: "Der Benutzer darf die ihm zugewiesenen Lizenzen wieder nutzen.",
        done: "{{name}} ist freigegeben",
      },
      unassign: {
        menu: "Lizenz entziehen",
        name: "Entziehen",
        title: "{{name}} diese Lizenz entziehen?",
        description:
          "Der Platz ist sofort frei, und das Programm hält beim nächsten Aufruf an. Sie können den Benutzer wieder zuweisen.",
        done: "{{name}} hat diese Lizenz nicht mehr",
      },
    },
  },
}
