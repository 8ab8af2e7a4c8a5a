import { de } from "../../../modules/licensing/messages/de/permissions"
import { permissionTexts } from "../permission-texts"

import type { managers as en } from "../en/managers"

export const managers: typeof en = {
  managers: {
    title: "Lizenzmanager",
    empty:
      "Niemand außer dem Inhaber verwaltet diese Lizenzen. Fügen Sie jemanden hinzu, etwa die IT des Käufers, der sich dann im Kundenkonto selbst hilft.",
    permissions: "Rechte",
    permissionsHint:
      "Manager sehen die Bestellung und aktivieren, reaktivieren, übertragen und entfernen. Wählen Sie, was sie außerdem dürfen.",
    noPermissions: "Keine weiteren Rechte",
    addedByStaff: "Von Mitarbeitern hinzugefügt",
    addedByOwner: "Vom Kunden hinzugefügt",
    through: {
      customer: "Verwaltet alle Bestellungen dieses Kunden",
      customer_group: "Verwaltet alle Bestellungen der Gruppe {{group}}",
    },
    invitedUntil: "Einladung bis",
    status: { invited: "Eingeladen", active: "Aktiv", disabled: "Abgeschaltet" },
    fields: {
      email: "E-Mail",
      first_name: "Vorname",
      last_name: "Nachname",
      phone: "Telefon",
    },
    add: {
      menu: "Hinzufügen",
      title: "Lizenzmanager hinzufügen",
      description: "Wer noch kein Manager ist, wird eingeladen und ist aktiv, sobald er annimmt.",
      save: "Hinzufügen",
      active: "{{email}} verwaltet jetzt diese Bestellung",
      invited: "{{email}} verwaltet diese Bestellung, sobald die Einladung angenommen ist",
      disabled:
        "Die Bestellung wurde hinzugefügt; {{email}} ist abgeschaltet und sieht sie erst wieder eingeschaltet",
    },
    edit: { title: "Rechte bearbeiten", done: "Die Rechte wurden gespeichert" },
    invite: {
      again: "Erneut einladen",
      sent: "{{email}} wurde per E-Mail eingeladen",
      notSent: "Die Einladung konnte nicht gesendet werden",
      noLink: "Der Shop hat noch keine Adresse für Einladungen; sie steht in seiner Konfiguration.",
    },
    remove: {
      menu: "Entfernen",
      title: "{{email}} entfernen?",
      description: "Ab dem nächsten Klick ist diese Bestellung nicht mehr zu sehen.",
      done: "Der Lizenzmanager wurde entfernt",
    },
    link: {
      title: "Einladung von {{email}}",
      description:
        "Es wurde keine E-Mail gesendet. Geben Sie diesen Link selbst weiter; er gilt einmal und wird nur jetzt gezeigt.",
      copy: "Link kopieren",
      close: "Fertig",
    },
    permission: permissionTexts(de),
  },
}
