import type { VerdictCatalogue } from "../shape"

/** The verdicts in Spanish. */
export const es: VerdictCatalogue = {
  codes: {
    VALID: {
      message: "La licencia es válida.",
      next: "No hay que hacer nada.",
    },
    IN_GRACE: {
      message: "La licencia ha caducado y sigue funcionando durante un período de gracia.",
      next: "Renuévela antes de que termine el período de gracia.",
    },
    RATE_LIMITED: {
      message: "Llegaron demasiadas solicitudes en poco tiempo.",
      next: "Espere un momento y vuelva a intentarlo.",
    },
    NOT_FOUND: {
      message: "No se encontró ninguna licencia así.",
      next: "Compruebe que la clave de licencia esté bien escrita.",
    },
    PROGRAM_MISMATCH: {
      message: "La licencia es para otro programa.",
      next: "Úsela con el programa para el que se compró o introduzca otra clave.",
    },
    REVOKED: {
      message: "La licencia fue revocada.",
      next: "Póngase en contacto con el vendedor si cree que es un error.",
    },
    SUSPENDED: {
      message: "La licencia está suspendida.",
      next: "Póngase en contacto con el vendedor, que puede restablecerla.",
    },
    ORDER_INACTIVE: {
      message: "El pedido de esta licencia está desactivado.",
      next: "Póngase en contacto con el vendedor acerca del pedido.",
    },
    SERIAL_BLACKLISTED: {
      message: "El número de serie de esta licencia ya no es válido.",
      next: "Póngase en contacto con el vendedor y tenga a mano el comprobante de compra.",
    },
    USER_REQUIRED: {
      message: "La licencia es para usuarios designados; su clave sola no basta.",
      next: "Inicie sesión como usuario al que se haya asignado la licencia.",
    },
    USER_SESSION_ENDED: {
      message: "La sesión de este usuario ha terminado.",
      next: "Vuelva a iniciar sesión.",
    },
    USER_DISABLED: {
      message: "Este usuario está desactivado.",
      next: "Pida al propietario o a un gestor de la licencia que vuelva a activarlo.",
    },
    USER_NOT_ASSIGNED: {
      message: "La licencia no está asignada a este usuario.",
      next: "Pida al propietario o a un gestor de la licencia que se la asigne.",
    },
    NOT_STARTED: {
      message: "La licencia todavía no es válida.",
      next: "Vuelva a intentarlo cuando haya comenzado su vigencia.",
    },
    EXPIRED: {
      message: "La licencia ha caducado.",
      next: "Renuévela o compre una nueva.",
    },
    MAINTENANCE_ENDED: {
      message: "Esta versión se publicó después de que terminara el mantenimiento de la licencia.",
      next: "Use una versión anterior o prolongue el mantenimiento.",
    },
    FEATURE_MISSING: {
      message: "La licencia no incluye esta función.",
      next: "Compre una licencia o una ampliación que la incluya.",
    },
    FEATURE_EXPIRED: {
      message: "La función ha caducado, aunque la licencia sigue vigente.",
      next: "Prorróguela o compre una licencia que la incluya por más tiempo.",
    },
    SUBSCRIPTION_EXPIRED: {
      message: "La suscripción de este pedido ha caducado.",
      next: "Renueve la suscripción y vuelva a intentarlo.",
    },
    TASK_DISABLED: {
      message: "Esto no lo puede hacer usted mismo.",
      next: "Póngase en contacto con el vendedor, que puede hacerlo por usted.",
    },
    OFFLINE_NOT_ALLOWED: {
      message: "La licencia no permite el uso sin conexión.",
      next: "Conecte el equipo a Internet o póngase en contacto con el vendedor.",
    },
    LICENSE_FILES_NOT_ALLOWED: {
      message: "La licencia solo da archivos para equipos activados.",
      next: "Active el equipo y obtenga después un archivo para él.",
    },
    BORROW_NOT_OFFERED: {
      message: "Los puestos flotantes de esta licencia no se pueden tomar prestados.",
      next: "Ocupe un puesto mientras el programa funciona o pregunte al vendedor.",
    },
    FINGERPRINT_REQUIRED: {
      message: "La solicitud no dice para qué equipo es.",
      next: "Iníciela desde el programa o introduzca el código de sitio y el ID de máquina.",
    },
    TYPED_CODES_NOT_ALLOWED: {
      message: "La licencia no se puede usar con códigos escritos a mano.",
      next: "Actívela en el programa con una conexión a Internet.",
    },
    INVALID_MACHINE_CODES: {
      message: "El código de sitio y el ID de máquina no corresponden entre sí.",
      next: "Cópielos de nuevo de la ventana de activación del programa.",
    },
    CODES_EXHAUSTED: {
      message:
        "Este equipo ya recibió todos los códigos de activación posibles para estos códigos.",
      next: "Elimine la licencia en el programa, que mostrará códigos nuevos, o contacte con el vendedor.",
    },
    NOT_ACTIVATED: {
      message: "La licencia no está activada en este equipo.",
      next: "Actívela primero en este equipo.",
    },
    NO_SESSION: {
      message: "No hay ninguna sesión abierta en este equipo.",
      next: "Ocupe un puesto flotante y continúe.",
    },
    BORROW_TOO_SHORT: {
      message: "El puesto quedaría prestado hasta un momento que ya pasó.",
      next: "Elija un momento posterior; cuenta el reloj del servidor.",
    },
    BORROW_TOO_LONG: {
      message: "El puesto no se puede tomar prestado durante tanto tiempo.",
      next: "Elija un momento anterior.",
    },
    FLOATING_FULL: {
      message: "Todos los puestos flotantes están ocupados.",
      next: "Espere a que quede uno libre o compre más puestos.",
    },
    CONSUMPTION_EXHAUSTED: {
      message: "Se agotaron los usos incluidos de este período.",
      next: "Espere a que el contador empiece de nuevo o compre más usos.",
    },
    TASK_LOCKED: {
      message: "Hoy se introdujeron demasiados códigos incorrectos.",
      next: "Vuelva a intentarlo después de la medianoche UTC o pida al vendedor que la desbloquee.",
    },
    MONTHLY_LIMIT: {
      message: "Esto se hizo tantas veces como se permite en un mes.",
      next: "Vuelva a intentarlo el mes próximo (UTC) o póngase en contacto con el vendedor.",
    },
    DAILY_LIMIT: {
      message: "Esto se hizo tantas veces como se permite en un día.",
      next: "Vuelva a intentarlo después de la medianoche UTC o póngase en contacto con el vendedor.",
    },
    REMOVAL_CODE_REQUIRED: {
      message:
        "Esta activación se hizo con códigos escritos a mano y solo termina con su código de eliminación.",
      next: "Elimine la licencia en el programa y envíe el código de eliminación que muestra.",
    },
    INVALID_REMOVAL_CODE: {
      message: "El código de eliminación es incorrecto.",
      next: "Introduzca el código que mostró el programa cuando se eliminó su licencia.",
    },
    INVALID_RECEIPT: {
      message: "El recibo es incorrecto.",
      next: "Introduzca el recibo que mostró el programa cuando devolvió este archivo.",
    },
    TOO_MANY_LOCKS_CHANGED: {
      message: "Demasiadas partes de este equipo han cambiado desde la activación.",
      next: "Transfiera la licencia si es otro equipo o pida al vendedor que permita el cambio.",
    },
    SEATS_EXHAUSTED: {
      message: "Todos los puestos de la licencia están ocupados.",
      next: "Elimine la licencia de otro equipo o compre más puestos.",
    },
    OWNER_RESETS_EXHAUSTED: {
      message:
        "Los equipos de esta licencia se restablecieron tantas veces como se permite en un año.",
      next: "Introduzca el código de eliminación del equipo o contacte con el vendedor.",
    },
    TRANSFER_FORBIDDEN: {
      message: "La licencia no se puede pasar a otro equipo.",
      next: "Úsela en el primer equipo o póngase en contacto con el vendedor.",
    },
    TRANSFERS_EXHAUSTED: {
      message: "La licencia se pasó a otro equipo tantas veces como se permite.",
      next: "Póngase en contacto con el vendedor, que puede permitir más transferencias.",
    },
  },
  differing_locks: {
    one: "{{count}} parte de este equipo es distinta, más de lo que se permite.",
    other: "{{count}} partes de este equipo son distintas, más de lo que se permite.",
  },
}
