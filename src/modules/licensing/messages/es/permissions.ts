import type { PermissionCatalogue } from "../../domain/permissions/permissions"

/** What license managers may be permitted, in Spanish: in the admin, in the account area and in the docs. */
export const es: PermissionCatalogue = {
  reset_device: {
    name: "Restablecer equipos",
    hint: "Terminar la activación de un equipo sin código de eliminación.",
  },
  reset_license: {
    name: "Restablecer licencias",
    hint: "Terminar a la vez todas las activaciones de una licencia.",
  },
  revoke_device: {
    name: "Revocar equipos",
    hint: "Quitar la licencia a un equipo que ya no puede usarla.",
  },
  manage_managers: {
    name: "Gestionar gestores",
    hint: "Añadir y quitar gestores, con permisos que tienen ellos mismos.",
  },
  edit_customer: {
    name: "Editar datos de contacto",
    hint: "Cambiar nombre, empresa y teléfono del titular del pedido.",
  },
  edit_license: {
    name: "Editar campos propios",
    hint: "Cambiar los valores que el programa lee de una licencia.",
  },
  issue_license: {
    name: "Emitir licencias",
    hint: "Emitir licencias en este pedido, tantas como permita el vendedor.",
  },
  create_order: {
    name: "Crear pedidos",
    hint: "Hacer pedidos nuevos, tantos como permita el vendedor.",
  },
  create_bundle_order: {
    name: "Crear pedidos de paquetes",
    hint: "Hacer pedidos nuevos de paquetes, tantos como permita el vendedor.",
  },
  borrow_license: {
    name: "Tomar prestadas licencias",
    hint: "Llevarse una licencia de red por un tiempo.",
  },
  manage_license_users: {
    name: "Gestionar usuarios",
    hint: "Elegir a las personas que pueden usar una licencia.",
  },
  manage_license_user_credentials: {
    name: "Gestionar contraseñas de usuarios",
    hint: "Fijar las contraseñas de esas personas.",
  },
}
