import type { PermissionCatalogue } from "../../domain/permissions/permissions"

/** The permissions of license managers in English: for the admin, the account area and the docs. */
export const en: PermissionCatalogue = {
  reset_device: {
    name: "Reset computers",
    hint: "End the activation of a computer without a removal code.",
  },
  reset_license: {
    name: "Reset licenses",
    hint: "End all activations of a license at once.",
  },
  revoke_device: {
    name: "Revoke computers",
    hint: "Take the license from a computer that may no longer use it.",
  },
  manage_managers: {
    name: "Manage managers",
    hint: "Add and remove managers, with permissions that they have themselves.",
  },
  edit_customer: {
    name: "Edit contact details",
    hint: "Change name, company and phone of the order's owner.",
  },
  edit_license: {
    name: "Edit custom fields",
    hint: "Change the values that the program reads from a license.",
  },
  issue_license: {
    name: "Issue licenses",
    hint: "Issue licenses on this order, as many as the vendor allows them.",
  },
  create_order: {
    name: "Create orders",
    hint: "Create new orders, as many as the vendor allows.",
  },
  create_bundle_order: {
    name: "Create bundle orders",
    hint: "Create new orders of bundles, as many as the vendor allows.",
  },
  borrow_license: {
    name: "Borrow licenses",
    hint: "Take a network license along for a while.",
  },
  manage_license_users: {
    name: "Manage users",
    hint: "Choose the people who may use a license.",
  },
  manage_license_user_credentials: {
    name: "Manage users' passwords",
    hint: "Set the passwords of those people.",
  },
}
