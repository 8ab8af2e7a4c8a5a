/** The users of licenses for named users. */
export const licenseUsers = {
  users: {
    title: "Usuarios",
    used: "{{used, number}} de {{max, number}} plazas ocupadas",
    usedUnlimited_one: "{{count, number}} plaza ocupada",
    usedUnlimited_other: "{{count, number}} plazas ocupadas",
    search: "Buscar usuarios",
    export: "Exportar como CSV",
    assign: "Asignar usuarios",
    empty:
      "Todavía no hay nadie asignado. Asigne usuarios por correo: cada uno recibe una invitación.",
    notFound: "No se encuentra ningún usuario.",
    assignedAt: "asignado",
    invitedUntil: "invitado, hasta el",
    linkUntil: "contraseña nueva posible hasta el",
    notMailed: "no se envió ninguna invitación",
    assignTitle: "Asignar usuarios",
    assignDescription:
      "Un usuario, o tantos como quiera de una lista. Quien aún no ha aceptado una invitación recibe una.",
    email: "Correo electrónico",
    firstName: "Nombre",
    lastName: "Apellidos",
    list: "Lista de usuarios",
    listHint:
      "Una dirección por línea, también «Ada Lovelace <ada@empresa.es>», o las líneas de una hoja de cálculo con nombres en otras columnas.",
    file: "Leer un archivo CSV o de texto",
    nobody: "Escriba una dirección o una lista.",
    back: "Volver a la lista",
    assigned_one: "{{count, number}} usuario asignado.",
    assigned_other: "{{count, number}} usuarios asignados.",
    invitedToo_one: "{{count, number}} invitación está en camino.",
    invitedToo_other: "{{count, number}} invitaciones están en camino.",
    others_one: "{{count, number}} línea no cambió nada:",
    others_other: "{{count, number}} líneas no cambiaron nada:",
    line: "Línea {{line}}, {{email}}: {{fault}}",
    lines: {
      ASSIGNED: "asignado",
      ALREADY_ASSIGNED: "ya está asignado",
      USER_DISABLED: "está desactivado; actívelo primero",
      USERS_FULL: "no queda ninguna plaza",
      EMAIL_INVALID: "no contiene ninguna dirección de correo",
      DUPLICATE: "está dos veces en la lista",
      MALFORMED: "no se puede leer",
    },
    newPassword: "Contraseña nueva",
    newPasswordHint: "Al menos 8 caracteres.",
    acts: {
      invite: {
        menu: "Enviar la invitación otra vez",
        name: "Enviar otra vez",
        title: "¿Enviar otra vez la invitación a {{name}}?",
        description: "El enlace del correo anterior deja de servir.",
        done: "La invitación se envió a {{name}}",
      },
      "password-link": {
        menu: "Enviar un enlace de contraseña",
        name: "Enviar",
        title: "¿Enviar a {{name}} un enlace para una contraseña nueva?",
        description: "Sirve una sola vez. Su contraseña sigue igual hasta que establezca otra.",
        done: "El enlace se envió a {{name}}",
      },
      "set-password": {
        menu: "Establecer una contraseña",
        name: "Establecer",
        title: "¿Establecer una contraseña para {{name}}?",
        description:
          "Se le avisa por correo y se cierran sus sesiones. Antes de iniciar sesión con su programa establece otra, con el enlace de ese correo.",
        done: "La contraseña de {{name}} está establecida",
      },
      "sign-out": {
        menu: "Cerrar sesión en todas partes",
        name: "Cerrar sesión",
        title: "¿Cerrar la sesión de {{name}} en todas partes?",
        description:
          "Cada programa en el que ha iniciado sesión se la pide de nuevo en la próxima llamada.",
        done: "Se cerró la sesión de {{name}}",
      },
      disable: {
        menu: "Desactivar",
        name: "Desactivar",
        title: "¿Desactivar a {{name}}?",
        description:
          "Desde la próxima llamada de su programa no usa ninguna licencia del propietario. Conserva sus plazas.",
        done: "{{name}} está desactivado",
      },
      enable: {
        menu: "Activar",
        name: "Activar",
        title: "¿Activar a {{name}}?",
        description: "Puede usar otra vez las licencias que tiene asignadas.",
        done: "{{name}} está activado",
      },
      unassign: {
        menu: "Quitar la licencia",
        name: "Quitar",
        title: "¿Quitar esta licencia a {{name}}?",
        description:
          "Su plaza queda libre enseguida y su programa se detiene en la próxima llamada. Puede asignarlo otra vez.",
        done: "{{name}} ya no tiene esta licencia",
      },
    },
  },
}
