import type { PermissionCatalogue } from "../../domain/permissions/permissions"

/** What license managers may be permitted, in French: in the admin, in the account area and in the docs. */
export const fr: PermissionCatalogue = {
  reset_device: {
    name: "Réinitialiser des ordinateurs",
    hint: "Terminer l'activation d'un ordinateur sans code de suppression.",
  },
  reset_license: {
    name: "Réinitialiser des licences",
    hint: "Terminer toutes les activations d'une licence à la fois.",
  },
  revoke_device: {
    name: "Révoquer des ordinateurs",
    hint: "Retirer la licence à un ordinateur qui ne doit plus l'utiliser.",
  },
  manage_managers: {
    name: "Gérer les gestionnaires",
    hint: "Ajouter et retirer des gestionnaires, avec des autorisations qu'ils ont eux-mêmes.",
  },
  edit_customer: {
    name: "Modifier les coordonnées",
    hint: "Changer le nom, la société et le téléphone du titulaire de la commande.",
  },
  edit_license: {
    name: "Modifier les champs personnalisés",
    hint: "Changer les valeurs que le programme lit dans une licence.",
  },
  issue_license: {
    name: "Émettre des licences",
    hint: "Émettre des licences pour cette commande, autant que le vendeur le permet.",
  },
  create_order: {
    name: "Créer des commandes",
    hint: "Faire de nouvelles commandes, autant que le vendeur le permet.",
  },
  create_bundle_order: {
    name: "Créer des commandes de lots",
    hint: "Faire de nouvelles commandes de lots, autant que le vendeur le permet.",
  },
  borrow_license: {
    name: "Emprunter des licences",
    hint: "Emporter une licence réseau pour un moment.",
  },
  manage_license_users: {
    name: "Gérer les utilisateurs",
    hint: "Choisir les personnes qui peuvent utiliser une licence.",
  },
  manage_license_user_credentials: {
    name: "Gérer les mots de passe des utilisateurs",
    hint: "Définir les mots de passe de ces personnes.",
  },
}
