import { es } from "../../../modules/licensing/messages/es/permissions"
import { permissionTexts } from "../permission-texts"

/** License managers: on the order page, and wherever they are shown. */
export const managers = {
  managers: {
    title: "Gestores de licencias",
    empty:
      "Nadie aparte del titular gestiona estas licencias. Añada a alguien, como el departamento de TI del comprador, que se ayuda entonces a sí mismo en el área de cliente.",
    permissions: "Permisos",
    permissionsHint:
      "Los gestores ven el pedido y activan, reactivan, transfieren y retiran. Marque qué más pueden hacer.",
    noPermissions: "Sin más permisos",
    addedByStaff: "Añadido por el personal",
    addedByOwner: "Añadido por el cliente",
    through: {
      customer: "Gestiona todos los pedidos de este cliente",
      customer_group: "Gestiona todos los pedidos del grupo {{group}}",
    },
    invitedUntil: "invitación hasta",
    status: { invited: "Invitado", active: "Activo", disabled: "Deshabilitado" },
    fields: {
      email: "Correo electrónico",
      first_name: "Nombre",
      last_name: "Apellidos",
      phone: "Teléfono",
    },
    add: {
      menu: "Añadir",
      title: "Añadir un gestor de licencias",
      description: "Quien aún no es gestor recibe una invitación y está activo cuando la acepta.",
      save: "Añadir",
      active: "{{email}} gestiona ahora este pedido",
      invited: "{{email}} gestiona este pedido en cuanto acepte su invitación",
      disabled: "El pedido se añadió; {{email}} está deshabilitado y lo ve cuando se le habilite",
    },
    edit: { title: "Editar permisos", done: "Los permisos se guardaron" },
    invite: {
      again: "Invitar de nuevo",
      sent: "{{email}} recibió una invitación por correo",
      notSent: "No se pudo enviar la invitación",
      noLink: "La tienda aún no tiene dirección para invitaciones; se indica en su configuración.",
    },
    remove: {
      menu: "Quitar",
      title: "¿Quitar a {{email}}?",
      description: "Deja de ver este pedido desde su próximo clic.",
      done: "El gestor de licencias se quitó",
    },
    link: {
      title: "Invitación de {{email}}",
      description:
        "No se envió ningún correo. Entregue usted este enlace; funciona una vez y solo se muestra ahora.",
      copy: "Copiar el enlace",
      close: "Listo",
    },
    permission: permissionTexts(es),
  },
}
