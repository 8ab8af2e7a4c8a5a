import type { Messages } from "./en"

export const es: Messages = {
  title: "Licencias",
  language: "Idioma",
  skip: "Ir al contenido",
  loading: "Cargando …",
  signOut: "Cerrar sesión",
  back: "Volver al inicio de sesión",
  optional: "opcional",
  email: "Correo electrónico",
  password: "Contraseña",
  newPassword: "Contraseña nueva",
  passwordHint: "Al menos 8 caracteres.",
  showPassword: "Mostrar la contraseña",
  hidePassword: "Ocultar la contraseña",
  firstName: "Nombre",
  lastName: "Apellidos",
  signIn: {
    title: "Iniciar sesión",
    intro: "Vea sus licencias, active ordenadores y pase licencias de uno a otro.",
    submit: "Iniciar sesión",
    keep: "Mantener la sesión en este ordenador",
    keepHint: "Solo en un ordenador propio.",
    forgotten: "¿Olvidó su contraseña?",
    register: "Crear una cuenta",
    registerIntro: "¿Es nuevo aquí?",
    redeem: "¿Tiene un número de serie?",
    lostKeys: "¿Perdió sus claves de licencia?",
    ended: "Su sesión ha terminado. Inicie sesión de nuevo para seguir donde estaba.",
  },
  secondStep: {
    title: "Un paso más",
    intro: "Escriba el código que muestra ahora su aplicación de autenticación.",
    code: "Código",
    useRecovery: "Usar un código de recuperación",
    recoveryIntro: "Escriba uno de los códigos de recuperación que guardó. Cada uno sirve una vez.",
    recoveryCode: "Código de recuperación",
    useCode: "Usar la aplicación de autenticación",
    wrong:
      "Este código no es correcto. Escriba el más reciente; tras varios errores, vuelva atrás e inicie sesión de nuevo.",
    expired: "Ha tardado demasiado. Vuelva atrás e inicie sesión de nuevo.",
  },
  unconfirmed: {
    title: "Confirme su dirección",
    intro:
      "Esta tienda quiere asegurarse antes de que {email} es su dirección. Le enviamos un enlace que lo confirma.",
    sent: "Un correo con un enlace va en camino a {email}. Ábralo para confirmar la dirección y después inicie sesión aquí. Solo sirve el enlace más reciente, una sola vez y por poco tiempo.",
  },
  confirmAddress: {
    intro:
      "Confirme solo si fue usted quien creó la cuenta o quiso iniciar sesión: después podrá entrar quien tenga la contraseña.",
    submit: "Confirmar la dirección",
    doneTitle: "Su dirección está confirmada",
    done: "Ahora inicie sesión con su correo y su contraseña.",
    expired:
      "Este enlace ya no sirve: sirve una sola vez y por poco tiempo. Inicie sesión para recibir otro.",
  },
  register: {
    title: "Crear una cuenta",
    intro: "Use la dirección con la que hizo el pedido: así se encuentran sus pedidos.",
    submit: "Crear la cuenta",
    haveAccount: "¿Ya tiene una cuenta?",
  },
  bySerial: {
    title: "Empezar con su número de serie",
    intro: "Crea de una vez su cuenta y su pedido con las licencias.",
    submit: "Crear la cuenta y añadir",
    doneTitle: "Su cuenta está lista",
    done: "El pedido {number} con sus licencias está en ella. Inicie sesión con su correo y contraseña cuando lo necesite.",
    show: "Mostrar el pedido",
    taken:
      "Ya hay una cuenta con esta dirección. Inicie sesión y añada allí el número de serie con «+ Nuevo pedido»; sigue siendo válido.",
    again: "Ha tardado demasiado. Vuelva a intentarlo.",
  },
  forgotten: {
    title: "¿Olvidó su contraseña?",
    intro: "Le enviamos un enlace con el que elegir una nueva.",
    submit: "Enviar el enlace",
    sentTitle: "Mire su buzón",
    sent: "Si existe una cuenta para {email}, hay un correo con un enlace en camino. El enlace sirve una sola vez y por poco tiempo.",
    again: "Enviarlo otra vez",
  },
  setPassword: {
    title: "Elija una contraseña nueva",
    submit: "Guardar e iniciar sesión",
    expired: "Este enlace ya no sirve: vale una sola vez y por poco tiempo. Pida uno nuevo.",
    askAgain: "Pedir un enlace nuevo",
  },
  invitation: {
    title: "Tiene una invitación",
    intro: "Acepte la invitación para gestionar licencias como {email}.",
    granted: "Lo que podrá hacer además de activar equipos: {permissions}.",
    newAccount: "Elija una contraseña; con ella iniciará sesión después.",
    oldAccount: "Ya hay una cuenta con esta dirección. Escriba su contraseña para aceptar.",
    signedInAs: "Ha iniciado sesión como {email}.",
    accept: "Aceptar la invitación",
    mismatch:
      "La invitación es para {invited}, pero ha iniciado sesión como {email}. Cierre la sesión y acéptela con la dirección invitada.",
    signOut: "Cerrar sesión y continuar",
    invalid:
      "Esta invitación ya no sirve: fue aceptada, retirada o ha caducado. Pida a quien le invitó que la envíe otra vez.",
    reload: "Abra otra vez el enlace de su correo para continuar.",
  },
  userLink: {
    intro:
      "Acepte la licencia como {email}. Con esta dirección iniciará sesión después en el programa.",
    setAnother: "No conozco la contraseña: establecer una nueva",
    usePresent: "Conozco la contraseña",
    setPassword: "Establecer la contraseña",
    passwordTitle: "Establecer una contraseña nueva",
    passwordIntro: "La contraseña nueva de la cuenta {email}. La anterior dejará de servir.",
  },
  claim: {
    title: "Pasar un pedido a su cuenta",
    intro: "El pedido {number} pasa con todas sus licencias a la cuenta {email}.",
    warning:
      "¿Debe tener el pedido otra cuenta? Entonces cierre la sesión e inicie primero la de esa cuenta.",
    accept: "Pasar el pedido",
    doneTitle: "El pedido ha pasado",
    done: "Ahora pertenece a su cuenta, y aquí gestiona sus licencias.",
    show: "Mostrar el pedido",
    invalid:
      "Este enlace ya no sirve: se usó o es demasiado antiguo. Pida el pedido otra vez en su cuenta.",
    busy: "La tienda está modificando este pedido. Inténtelo más tarde.",
    reload: "Abra otra vez el enlace de su correo para continuar.",
  },
  lostKeys: {
    title: "¿Perdió sus claves de licencia?",
    intro:
      "Enviamos un correo a la dirección con la que hizo el pedido. Explica cómo llegar a ellas.",
    submit: "Enviar el correo",
    sentTitle: "Mire su buzón",
    sent: "Si se vendieron licencias a {email}, hay un correo en camino.",
  },
  notFound: {
    title: "Esta página no existe",
    text: "Puede que la dirección esté mal escrita o que la página se haya movido.",
    home: "A mis licencias",
  },
  broken: {
    title: "No se pudo cargar la página",
    text: "La tienda no responde. Compruebe su conexión e inténtelo de nuevo en un momento.",
    retry: "Intentar de nuevo",
  },
  errors: {
    network: "La tienda no responde. Compruebe su conexión e inténtelo de nuevo.",
    server: "Algo falló en la tienda. Inténtelo de nuevo en un momento.",
    refused: "La tienda no puede aceptarlo. Compruebe lo que ha escrito e inténtelo de nuevo.",
    tooMany: "Demasiados intentos. Espere {seconds} segundos e inténtelo de nuevo.",
    credentials:
      "El correo o la contraseña no es correcto. Revise ambos o pida una contraseña nueva.",
    exists:
      "Ya hay una cuenta con esta dirección. Inicie sesión, o pida una contraseña nueva si olvidó la suya.",
    required: "Rellene este campo.",
    email: "Escriba una dirección completa, por ejemplo ada@example.com.",
    password: "Use al menos 8 caracteres.",
    inviteLogin:
      "Ya hay un acceso con esta dirección. Escriba su contraseña, o pida una nueva si la olvidó.",
    alreadyManager:
      "Esta cuenta ya gestiona licencias con otra dirección. Pida a quien le invitó que use esa dirección.",
    noMail: "La tienda no pudo enviar el correo. Inténtelo más tarde o escriba a la tienda.",
  },
}
