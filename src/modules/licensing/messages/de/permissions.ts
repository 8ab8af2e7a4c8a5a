import type { PermissionCatalogue } from "../../domain/permissions/permissions"

/** What license managers may be permitted, in German: in the admin, in the account area and in the docs. */
export const de: PermissionCatalogue = {
  reset_device: {
    name: "Computer zurücksetzen",
    hint: "Die Aktivierung eines Computers ohne Entfernungscode beenden.",
  },
  reset_license: {
    name: "Lizenzen zurücksetzen",
    hint: "Alle Aktivierungen einer Lizenz auf einmal beenden.",
  },
  revoke_device: {
    name: "Computer sperren",
    hint: "Einem Computer die Lizenz nehmen, der sie nicht mehr nutzen darf.",
  },
  manage_managers: {
    name: "Manager verwalten",
    hint: "Manager hinzufügen und entfernen, mit Rechten, die man selbst hat.",
  },
  edit_customer: {
    name: "Kontaktdaten bearbeiten",
    hint: "Name, Firma und Telefon des Inhabers der Bestellung ändern.",
  },
  edit_license: {
    name: "Eigene Felder bearbeiten",
    hint: "Die Werte ändern, die das Programm aus einer Lizenz liest.",
  },
  issue_license: {
    name: "Lizenzen ausstellen",
    hint: "Lizenzen in dieser Bestellung ausstellen, so viele der Anbieter erlaubt.",
  },
  create_order: {
    name: "Bestellungen anlegen",
    hint: "Neue Bestellungen anlegen, so viele der Anbieter erlaubt.",
  },
  create_bundle_order: {
    name: "Paket-Bestellungen anlegen",
    hint: "Neue Bestellungen von Paketen anlegen, so viele der Anbieter erlaubt.",
  },
  borrow_license: {
    name: "Lizenzen ausleihen",
    hint: "Eine Netzwerklizenz für eine Weile mitnehmen.",
  },
  manage_license_users: {
    name: "Benutzer verwalten",
    hint: "Die Personen bestimmen, die eine Lizenz benutzen dürfen.",
  },
  manage_license_user_credentials: {
    name: "Passwörter der Benutzer verwalten",
    hint: "Die Passwörter jener Personen setzen.",
  },
}
