/** Settings → Licensing: self-service tasks, and computers that changed. */
export const activationSettings = {
  activationSettings: {
    toDefault: "Volver al valor predeterminado",
    tasks: {
      title: "Autoservicio",
      hint: "Lo que clientes, gestores de licencias y programas pueden hacer por sí mismos, y cuántas veces por día y mes naturales (UTC). Su personal no está sujeto a ello.",
      task: "Tarea",
      enabled: "Permitido",
      daily: "Por día",
      monthly: "Por mes",
      noLimit: "Sin límite",
      emptyHint:
        "Un campo vacío significa sin límite. Las retiradas cuentan por pedido; las demás tareas, por licencia.",
      cell: "{{task}}, {{state}}: {{what}}",
      states: {
        no_subscription: "Sin suscripción",
        valid: "Suscripción vigente",
        expired: "Suscripción caducada",
      },
      names: {
        activate: "Activar",
        reactivate: "Reactivar",
        transfer: "Transferir",
        remove: "Retirar",
      },
      hints: {
        activate: "Un equipo ocupa un puesto libre",
        reactivate: "El mismo equipo de nuevo",
        transfer: "Otro equipo ocupa un puesto",
        remove: "Un puesto queda libre",
      },
      defaultTitle: "¿Restablecer el autoservicio predeterminado?",
      defaultDescription:
        "Todo se permite sin límites, y nada una vez que la suscripción ha caducado.",
      perSeat: "por puesto",
    },
    locking: {
      title: "Equipos modificados",
      hint: "Qué partes pueden haber cambiado cuando se reactiva un equipo. Los programas con regla propia no siguen esta.",
      defaultTitle: "¿Restablecer la regla predeterminada de equipos modificados?",
      defaultDescription:
        "Puede haber cambiado cualquier parte, pero como máximo una del hardware.",
    },
    ownerResets: {
      title: "Equipos perdidos",
      hint: "Un propietario cuyo equipo se perdió o se averió no tiene código de eliminación. Cuántos equipos de una licencia puede restablecer por su cuenta en doce meses: cada restablecimiento cuenta como traslado, figura en el historial y se comunica al propietario por correo. Un equipo con archivo de equipo conserva su puesto hasta que el archivo termina.",
      perYear: "Restablecimientos en doce meses, por licencia",
      none: "0 = los propietarios no restablecen nada por su cuenta.",
      range: "Un número entero de 0 a {{max}}.",
      defaultTitle: "¿Volver al valor predeterminado para equipos perdidos?",
      defaultDescription:
        "Los propietarios pueden restablecer dos equipos de una licencia en doce meses.",
    },
  },
}
