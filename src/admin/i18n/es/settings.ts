/** Settings → Licensing. */
export const settings = {
  settings: {
    title: "Licencias",
    subtitle: "Lo que vale para todas las licencias de esta tienda.",
    saved: "Los ajustes se guardaron",
    mail: {
      title: "Correos con licencias",
      hint: "Cuando un pedido está emitido por completo, su comprador recibe un correo.",
      sending: "Correos",
      on: "Activados",
      off: "Desactivados en la configuración de la tienda",
      provider: "Proveedor de correo",
      providerFound: "Conectado",
      providerMissing: "Falta",
      providerHint:
        "Ningún proveedor de notificaciones atiende el canal de estos correos, así que no se envía ninguno. Añada uno en la configuración de la tienda.",
      keys: "Claves de licencia en los correos",
      keysHint:
        "Un correo con claves lo lee quien abra el buzón, y las claves enteras quedan también en la tabla de notificaciones de la tienda. Sin claves el correo enlaza con la cuenta.",
      option: "Según la configuración",
      include: "Claves enteras",
      exclude: "Sin claves",
      now: "Ahora: {{choice}}",
      nowByOption: "Ahora: {{choice}}, según la configuración de la tienda",
      confirmTitle: "¿Enviar claves enteras por correo?",
      confirmDescription:
        "Desde el próximo correo las claves enteras salen de esta tienda sin cifrar y quedan en la tabla de notificaciones. Los correos anteriores quedan como están.",
      confirm: "Enviar claves",
    },
    dataKeys: {
      title: "Cifrado de claves",
      hint: "Claves y firmas se cifran con dos claves de datos aleatorias, que envuelve el secreto de la tienda.",
      created: "Claves de datos creadas",
      rewrapped: "Último cambio del secreto",
      never: "Nunca",
      unknown: "Antes de que se registrara",
      howTo: "Cambiar el secreto",
      steps: {
        script: "Ejecute esto en el servidor, con el secreto actual aún configurado:",
        configure: "Después configure el secreto nuevo y reinicie todos los procesos.",
      },
      safe: "Solo cambia la envoltura de las claves de datos: ninguna clave de licencia cambia y los procesos en marcha siguen.",
    },
    reveal: {
      title: "Mostrar claves",
      hint: "Claves, firmas y exportaciones con claves están ocultas hasta que alguien las pide; cada vez queda registrada.",
      rule: "Quién puede mostrarlas",
      everyone: "Todo el personal",
      option: "Quien permita la configuración de la tienda",
      everyoneHint: "Se puede restringir en la configuración de la tienda.",
    },
    rekey: {
      title: "Claves nuevas",
      hint: "El personal da a una licencia una clave nueva cuando la actual se filtró.",
      byOwner: "También los propietarios",
      byOwnerHint:
        "Los propietarios de un pedido sustituyen ellos mismos las claves de sus licencias, cada una tres veces al día. Los gestores no pueden.",
      defaultTitle: "¿De nuevo solo el personal?",
      defaultDescription:
        "Ya no se ofrecen claves nuevas a los propietarios; las que obtuvieron se mantienen.",
    },
  },
}
