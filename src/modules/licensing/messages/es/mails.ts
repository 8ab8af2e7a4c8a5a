import type { MailTexts } from "../shape"

/** The mails in Spanish. */
export const spanish: MailTexts = {
  common: {
    greeting: "Hola:",
    greetingWithName: "Hola, {name}:",
    linkHint: "Si el botón no funciona, abra esta dirección en su navegador:",
  },
  "license-issued": {
    subject: {
      one: "Su licencia del pedido {order}",
      other: "Sus {count} licencias del pedido {order}",
    },
    preview: {
      one: "Su licencia de {store} está lista.",
      other: "Sus {count} licencias de {store} están listas.",
    },
    heading: { one: "Su licencia está lista", other: "Sus licencias están listas" },
    intro: {
      one: "Gracias por su pedido {order} en {store}. Hemos emitido {count} licencia.",
      other: "Gracias por su pedido {order} en {store}. Hemos emitido {count} licencias.",
    },
    groupCount: { one: "{count} licencia", other: "{count} licencias" },
    keysLabel: { one: "Clave de licencia", other: "Claves de licencia" },
    moreKeys: { one: "y {count} más", other: "y {count} más" },
    maskedHint:
      "Por su seguridad, este correo muestra solo el final de cada clave. Las claves completas están en su cuenta.",
    button: "Ver mis licencias",
    withoutLink: "Encontrará sus licencias en su cuenta de {store}.",
    keysAreSecret:
      "No comparta sus claves de licencia: quien tiene una clave puede usar la licencia.",
    footer: "Recibe este correo por su pedido {order} en {store}.",
  },
  "license-seats-added": {
    subject: "Más puestos para {program}",
    preview: {
      one: "{program} del pedido {order} tiene ahora {count} puesto.",
      other: "{program} del pedido {order} tiene ahora {count} puestos.",
    },
    heading: "Se han añadido sus puestos",
    intro: {
      one: "Su licencia {license} de {program} tiene ahora {count} puesto; antes tenía {former}.",
      other:
        "Su licencia {license} de {program} tiene ahora {count} puestos; antes tenía {former}.",
    },
    button: "Ver la licencia",
    footer: "Recibe este correo porque el pedido {order} en {store} es suyo.",
  },
  "license-uses-added": {
    subject: "Más usos para {program}",
    preview: "{program} tiene más usos, comprados con el pedido {order}.",
    heading: "Se han añadido sus usos",
    intro: "Su licencia {license} de {program} tiene más usos.",
    period: {
      one: "Se añadió {count} uso para el período actual.",
      other: "Se añadieron {count} usos para el período actual.",
    },
    used: {
      one: "Se añadió {count} uso, que dura hasta que se gaste.",
      other: "Se añadieron {count} usos, que duran hasta que se gasten.",
    },
    button: "Ver la licencia",
    footer: "Recibe este correo porque el pedido {order} en {store} es suyo.",
  },
  "license-manager-invited": {
    subject: "Gestione licencias en {store}",
    preview: "Le invitamos a gestionar licencias en {store}.",
    heading: "Le invitamos a gestionar licencias",
    intro: "Le invitamos a gestionar las licencias del pedido {orders} en {store}.",
    introWithoutOrders: "Le invitamos a gestionar licencias en {store}.",
    granted: "Lo que podrá hacer además de activar equipos: {permissions}.",
    button: "Aceptar la invitación",
    expires: "La invitación puede aceptarse una sola vez, hasta el {date} (UTC).",
    notExpected: "Si no la esperaba, ignore este correo: no ocurrirá nada.",
    footer: "Recibe este correo porque alguien le ha nombrado gestor de licencias en {store}.",
  },
  "license-manager-assigned": {
    subject: "Ahora gestiona las licencias del pedido {order}",
    preview: "Se le ha asignado el pedido {order} en {store}.",
    heading: "Un pedido más para gestionar",
    intro: "Ahora gestiona también las licencias del pedido {order} en {store}.",
    button: "Ver las licencias",
    footer: "Recibe este correo porque es gestor de licencias en {store}.",
  },
  "license-activation-code": {
    subject: "Código de activación de {program}",
    preview: "El código de activación de {program}, pedido {order}.",
    heading: "Su código de activación",
    intro: "Este es el código de activación de {program}, del pedido {order} en {store}.",
    computer: "Equipo",
    siteCode: "Código de sitio",
    machineId: "ID de máquina",
    activationCode: "Código de activación",
    onlyThere:
      "El código solo funciona en el equipo que muestra este código de sitio y este ID de máquina.",
    footer: "Recibe este correo porque alguien que gestiona esta licencia pidió que se le enviara.",
  },
  "license-computer-reset": {
    subject: "Se restableció un equipo de {program}",
    preview: "La activación de un equipo terminó sin código de eliminación.",
    heading: "Se restableció un equipo",
    intro:
      "Ha terminado la activación de {program} en un equipo, pedido {order} en {store}. Su puesto queda libre. Cuenta como traslado a otro equipo.",
    computer: "Equipo",
    notYou: "Si no fue usted, cambie su contraseña y contacte con {store}.",
    footer: "Recibe este correo porque el pedido es suyo.",
  },
  "license-key-replaced": {
    subject: "Nueva clave de licencia de {program}",
    preview: "Se ha sustituido la clave de licencia de {program}.",
    heading: "Una nueva clave de licencia",
    intro: "Su licencia de {program} en {store} tiene una clave nueva.",
    formerEnded: "La clave anterior ya no funciona.",
    formerUntil: "La clave anterior funciona hasta el {date} (UTC).",
    computersStay:
      "Los equipos activados siguen activados. Los archivos de licencia anteriores terminan con la clave anterior: cree otros donde los utilice.",
    maskedHint:
      "Por su seguridad, este correo solo muestra el final de la clave. La clave completa está en su cuenta.",
    button: "Ver mis licencias",
    withoutLink: "Encontrará sus licencias en su cuenta de {store}.",
    notExpected: "Si nadie de su parte lo ha pedido, póngase en contacto con {store}.",
    footer: "Recibe este correo porque posee una licencia de {program} en {store}.",
  },
  "license-uses-low": {
    subject: "La mayoría de los usos de {program} están consumidos",
    preview: "Se ha consumido el 80 % de los usos de su licencia {license} de {program}.",
    heading: "Quedan pocos usos",
    intro:
      "Se han consumido {used} de los {included} usos que incluye su licencia {license} de {program}.",
    resets: "El recuento empieza de nuevo el {date} (UTC).",
    neverResets:
      "El recuento no empieza de nuevo por sí solo. Si necesita más usos, póngase en contacto con {store}.",
    button: "Ver la licencia",
    footer: "Recibe este correo porque posee una licencia de {program} en {store}.",
  },
  "license-uses-exhausted": {
    subject: "Los usos de {program} están agotados",
    preview: "Los usos de su licencia {license} de {program} están agotados.",
    heading: "Los usos están agotados",
    intro:
      "Se han consumido {used} de los {included} usos que incluye su licencia {license} de {program}. El programa puede rechazar lo que requiera más.",
    resets: "El recuento empieza de nuevo el {date} (UTC).",
    neverResets:
      "El recuento no empieza de nuevo por sí solo. Si necesita más usos, póngase en contacto con {store}.",
    button: "Ver la licencia",
    footer: "Recibe este correo porque posee una licencia de {program} en {store}.",
  },
  "license-user-invited": {
    subject: "Puede usar {program}",
    preview: "Le invitamos a usar {program} de {store}.",
    heading: "Le invitamos a usar {program}",
    intro:
      "Alguien le ha dado en {store} una licencia de {program}. Acéptela e inicie sesión en el programa con su dirección de correo y su contraseña.",
    button: "Aceptar la invitación",
    expires: "La invitación puede aceptarse una sola vez, hasta el {date} (UTC).",
    notExpected: "Si no la esperaba, ignore este correo: no ocurrirá nada.",
    footer: "Recibe este correo porque alguien le ha nombrado usuario de {program} en {store}.",
  },
  "license-user-password": {
    subject: "Establezca una contraseña nueva para {program}",
    preview: "El enlace con el que establecer una contraseña nueva.",
    heading: "Establezca una contraseña nueva",
    intro:
      "Alguien que gestiona su licencia de {program} le ha enviado este enlace. Con él establece una contraseña nueva para su cuenta en {store}.",
    button: "Establecer una contraseña",
    expires: "El enlace sirve una sola vez, hasta el {date} (UTC).",
    notExpected:
      "Si no necesita una contraseña nueva, ignore este correo: su contraseña sigue igual.",
    footer: "Recibe este correo porque es usuario de {program} en {store}.",
  },
  "license-user-password-set": {
    subject: "Su contraseña de {program} ha sido sustituida",
    preview: "Otra persona ha establecido una contraseña para usted; elija la suya.",
    heading: "Su contraseña ha sido sustituida",
    intro:
      "Alguien que gestiona su licencia de {program} ha establecido una contraseña nueva para su cuenta en {store}. Esa persona la conoce, así que elija ahora una propia: solo después podrá iniciar sesión en {program}.",
    button: "Elegir una contraseña",
    expires: "El enlace sirve una sola vez, hasta el {date} (UTC).",
    notExpected: "Si no lo pidió, elija una contraseña de todos modos y avise a {store}.",
    footer: "Recibe este correo porque es usuario de {program} en {store}.",
  },
  "license-portal-password": {
    subject: "Elija una contraseña nueva para {store}",
    preview: "El enlace con el que elegir una contraseña nueva.",
    heading: "Elija una contraseña nueva",
    intro: "Alguien pidió una contraseña nueva para su cuenta en {store}. Si fue usted, elija una.",
    button: "Elegir una contraseña",
    expires: "El enlace sirve una sola vez y por poco tiempo.",
    notExpected: "Si no la pidió, no haga nada: su contraseña sigue igual.",
    footer: "Recibe este correo porque se pidió una contraseña nueva en {store}.",
  },
  "license-portal-address": {
    subject: "Confirme su dirección de correo para {store}",
    preview: "El enlace que confirma su dirección.",
    heading: "Confirme su dirección de correo",
    intro:
      "Alguien quiere iniciar sesión en {store} con esta dirección, que antes hay que confirmar. Si es usted, confírmela y después inicie sesión.",
    button: "Confirmar la dirección",
    expires: "El enlace sirve una sola vez y por poco tiempo.",
    notExpected:
      "Si no es usted, no haga nada: sin su confirmación nadie puede entrar con su dirección.",
    footer:
      "Recibe este correo porque alguien quiere iniciar sesión en {store} con esta dirección.",
  },
  "license-lost-keys": {
    subject: "Sus licencias en {store}",
    preview: "Las licencias de esta dirección de correo en {store}.",
    heading: "Sus licencias",
    intro:
      "Alguien pidió las licencias de esta dirección de correo en {store}. Aquí están, por pedido.",
    moreKeys: { one: "y {count} más", other: "y {count} más" },
    claim: "Pasar este pedido a mi cuenta",
    moreOrders: { one: "Hay {count} pedido más.", other: "Hay {count} pedidos más." },
    withoutOrder: "Licencias sin pedido",
    maskedHint:
      "Por su seguridad, este correo muestra solo el final de cada clave. Las claves completas están en su cuenta.",
    withoutOrderHint: "Las licencias sin pedido no están en su cuenta: pida sus claves a {store}.",
    claimHint:
      "Algunos pedidos se hicieron sin cuenta. Abra el enlace de uno de ellos, inicie sesión o regístrese, y el pedido pasará a su cuenta con sus licencias. Los enlaces funcionan una vez, hasta el {date} (UTC); no se los dé a nadie.",
    button: "Ver mis licencias",
    withoutLink: "Encontrará sus licencias en su cuenta de {store}.",
    notExpected: "Si usted no lo pidió, ignore este correo: no ocurrirá nada.",
    footer: "Recibe este correo porque alguien pidió las licencias de esta dirección en {store}.",
  },
  "license-order-claim": {
    subject: "Pasar el pedido {order} a su cuenta",
    preview: "El pedido {order} de {store} puede pasar a una cuenta.",
    heading: "Pase su pedido a su cuenta",
    intro: "Alguien pidió pasar el pedido {order} de {store}, con sus licencias, a una cuenta.",
    how: "Abra el enlace, inicie sesión en la cuenta que debe tener el pedido y confirme.",
    button: "Pasar el pedido",
    expires: "El enlace funciona una vez, hasta el {date} (UTC).",
    notExpected:
      "Si usted no lo pidió, ignore este correo y no se lo reenvíe a nadie: no ocurrirá nada.",
    footer: "Recibe este correo porque el pedido {order} de {store} se hizo con esta dirección.",
  },
  "serial-tries-locked": {
    subject: "Demasiados números de serie incorrectos en {store}",
    preview: "Alguien quedó bloqueado por demasiados números de serie incorrectos.",
    heading: "Demasiados números de serie incorrectos",
    intro:
      "Alguien introdujo hoy en {store} demasiados números de serie o de verificación incorrectos y no puede canjear más hasta mañana (UTC).",
    account: "Cuenta",
    email: "Dirección de correo",
    address: "Dirección de red",
    unlock:
      "Si fue un error, desbloquee el acceso entre los números de serie del panel de administración. Si no, no hay nada que hacer.",
    footer: "Recibe este correo porque {store} comunica los bloqueos a esta dirección.",
  },
}
