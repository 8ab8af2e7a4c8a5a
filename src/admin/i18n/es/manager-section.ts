/** The License managers section, and its part of the settings. */
export const managerSection = {
  managerList: {
    subtitle: "Personas que gestionan las licencias de pedidos, dentro de lo que usted permite.",
    invite: "Invitar",
    inviteHint:
      "Recibe una invitación por correo y está activo cuando la acepta. Los pedidos se añaden en su página o en la página de un pedido.",
    empty: "Todavía no hay gestores de licencias",
    emptyHint: "Invite a alguien aquí o añádalo en la página de un pedido.",
    orders: "Pedidos",
    added: "Añadido",
    invited: "Última invitación",
    accepted: "Aceptada",
  },
  managerPage: {
    account: "Cuenta",
    openAccount: "Cuenta de cliente",
    noAccount: "Todavía ninguna: la invitación no se ha aceptado",
    inviteExpires: "Invitación hasta",
    noInvitation: "No hay invitación abierta: invite de nuevo",
    handled: "Licencias tratadas",
    handledOf: "{{handled, number}} hasta ahora, {{total, number}} ahora en sus pedidos",
    byStaff: "Personal",
    byCustomer: "Cliente",
    edit: { title: "Editar gestor de licencias" },
    disable: {
      menu: "Deshabilitar",
      title: "¿Deshabilitar a {{email}}?",
      description:
        "Desde su próximo clic no ve ninguno de sus pedidos, y una invitación abierta queda sin efecto. Pedidos y permisos se conservan.",
      done: "{{email}} está deshabilitado",
    },
    enable: {
      menu: "Habilitar",
      title: "¿Habilitar a {{email}}?",
      description:
        "Vuelve a ver sus pedidos enseguida. Quien nunca ha aceptado necesita una invitación nueva.",
      done: "{{email}} está habilitado",
    },
    delete: {
      title: "¿Eliminar a {{email}}?",
      description_one:
        "Pierde {{count}} pedido, con permisos y cupos, desde su próximo clic. Lo que hizo queda en los historiales. Su cuenta de cliente también queda.",
      description_other:
        "Pierde {{count}} pedidos, con permisos y cupos, desde su próximo clic. Lo que hizo queda en los historiales. Su cuenta de cliente también queda.",
      done: "{{email}} se eliminó",
    },
    permissions: {
      title: "Permisos habituales",
      hint: "Los recibe con pedidos nuevos. Lo que puede hacer en un pedido se cambia allí.",
      fieldHint:
        "Marcados para cada pedido nuevo; los pedidos que ya gestiona conservan lo concedido allí.",
    },
    orders: {
      title: "Pedidos",
      hint: "De quién gestiona las licencias y qué puede hacer allí.",
      empty: "Todavía no gestiona ningún pedido.",
      add: "Añadir pedido",
      addTitle: "Añadir un pedido",
      addedBy: "Por",
      findHint:
        "Busque por número de pedido o correo. Debe tener licencias o estar a punto de tenerlas.",
      removeTitle: "¿Quitar el pedido #{{number}}?",
      removed: "El pedido #{{number}} se quitó",
    },
    scopes: {
      title: "Clientes y grupos",
      hint: "Gestiona todos sus pedidos, también los futuros.",
      empty:
        "Con un cliente o un grupo de clientes gestiona todos sus pedidos, también los futuros.",
      addTitle: "Añadir un cliente o un grupo",
      whose: "De quién son los pedidos",
      customer: "Cliente",
      customerHint: "Todos los pedidos de un cliente.",
      customer_group: "Grupo de clientes",
      customer_groupHint: "Todos los pedidos de quienes sean miembros en cada momento.",
      gone: "Grupo eliminado",
      added: "Ahora gestiona estos pedidos",
      removeTitle: "¿Quitar {{name}}?",
      removeHint:
        "Desde su próximo clic ya no ve estos pedidos. Los que recibió uno por uno se conservan.",
      removed: "Quitado",
    },
    licenses: {
      title: "Licencias",
      hint: "Licencias de sus pedidos, las más nuevas primero.",
      empty: "Ninguno de sus pedidos tiene licencias.",
    },
    quotas: {
      title: "Cupos",
      hint: "Cuántas licencias de cada política puede emitir en total, en todos sus pedidos.",
      empty: "No puede emitir nada: ninguna política tiene cupo.",
      granted: "Concedido",
      used: "Emitido",
      promised: "Repartidas",
      reset: "Poner a 0 las licencias emitidas",
      left: "Restante",
      edit: "Editar cupos",
      editHint:
        "En total, en todos sus pedidos. Lo emitido sigue contando. Para emitir también necesita el permiso en el pedido.",
      add: "Añadir una política",
      usedHint: "Emitidas hasta ahora: {{count, number}}",
      remove: "Quitar el cupo de {{name}}",
      done: "Los cupos se guardaron",
    },
    activity: {
      title: "Actividad",
      hint: "Qué hizo y qué se cambió de él, lo más reciente primero.",
    },
  },
  distributionPage: {
    title: "Distribución",
    hint: "Lo que los gestores emitieron de sus cupos, por mes.",
    off: "La distribución está desactivada en los ajustes. Los cupos se conservan.",
    month: "Mes (UTC)",
    manager: "Gestor",
    policy: "Política",
    issued: "Emitidas",
    givenBack: "Devueltas",
    deletedManager: "Gestor eliminado",
    period: "Periodo",
    months_one: "Último mes",
    months_other: "Últimos {{count, number}} meses",
    export: "Exportar como CSV",
    fileName: "distribucion",
    exported: "El archivo se descargó",
    notExported: "No se pudo descargar el archivo",
    empty: "No se emitió nada en estos meses.",
  },
  managerSettings: {
    title: "Gestores de licencias",
    hint: "Qué puede hacer quien se añade a un pedido, si allí no marca otra cosa.",
    defaults: "Permisos de los gestores nuevos",
    defaultsHint: "Marcados para un gestor nuevo. Quien ya lo es conserva lo que tiene.",
    distribution: "Distribución",
    distributionHint:
      "Los gestores pueden repartir licencias: emitir pasa a ser un permiso, dentro de un cupo por política que usted fija en la página del gestor. Al desactivarla se detiene enseguida.",
    quotaReturnDays: "Devolver cupo durante",
    quotaReturnDaysHint:
      "Un pedido cancelado o una licencia eliminada devuelve el cupo si se emitió como mucho hace tanto. 0 = nunca.",
    days: "días",
    defaultTitle: "¿Restablecer el valor predeterminado?",
    defaultDescription:
      "Los gestores nuevos reinician entonces equipos y licencias, y la distribución queda desactivada.",
  },
}
