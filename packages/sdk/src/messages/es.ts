import type { SdkCatalogue } from "./shape"

/** The texts of the SDK in Spanish. */
export const es: SdkCatalogue = {
  NO_LICENSE: {
    message: "El programa no tiene licencia en este equipo.",
    next: "Introduzca su clave de licencia.",
  },
  SHOP_UNREACHABLE: {
    message: "No se puede contactar con el servidor de licencias.",
    next: "Compruebe la conexión a internet e inténtelo de nuevo.",
  },
  CONNECTION_NEEDED: {
    message: "La licencia lleva demasiado tiempo sin confirmarse.",
    next: "Conecte el equipo a internet y vuelva a iniciar el programa.",
  },
  ANSWER_NOT_GENUINE: {
    message: "La respuesta no procede del servidor de licencias.",
    next: "Compruebe el proxy y la red e inténtelo de nuevo.",
  },
  UPDATE_REQUIRED: {
    message: "Esta versión del programa ya no puede verificar el servidor de licencias.",
    next: "Instale la versión más reciente del programa.",
  },
  REQUEST_REFUSED: {
    message: "El servidor de licencias no aceptó la solicitud del programa.",
    next: "Instale la versión más reciente del programa o contacte con el proveedor.",
  },
  CLOCK_ROLLED_BACK: {
    message: "El reloj de este equipo se ha atrasado.",
    next: "Corrija la fecha y la hora o conecte el equipo a internet.",
  },
  OTHER_COMPUTER: {
    message: "La licencia es de otro equipo, o han cambiado componentes de este.",
    next: "Active la licencia en este equipo.",
  },
  COMPUTER_UNKNOWN: {
    message: "El programa no puede reconocer este equipo.",
    next: "Contacte con el proveedor del programa.",
  },
  STORAGE_FAILED: {
    message: "El programa no puede guardar su licencia.",
    next: "Compruebe el espacio libre y los permisos e inténtelo de nuevo.",
  },
  STORAGE_DAMAGED: {
    message: "La licencia guardada está dañada.",
    next: "Introduzca de nuevo su clave de licencia.",
  },
  WRONG_KEY: {
    message: "El archivo es de otra clave de licencia o de otro equipo.",
    next: "Introduzca la clave tal como la recibió o solicite un archivo para este equipo.",
  },
  FILE_UNREADABLE: {
    message: "No es un archivo de licencia del programa.",
    next: "Elija el archivo que recibió o solicite uno nuevo.",
  },
  FILE_NOT_GENUINE: {
    message: "El archivo de licencia fue alterado o no procede del proveedor.",
    next: "Solicite un archivo de licencia nuevo.",
  },
  FILE_EXPIRED: {
    message: "El archivo de licencia ha caducado.",
    next: "Conecte el equipo a internet o solicite un archivo de licencia nuevo.",
  },
  FILE_WITHDRAWN: {
    message: "El archivo de licencia fue retirado.",
    next: "Contacte con el proveedor o active de nuevo la licencia.",
  },
  NO_FILE: {
    message: "No hay ningún archivo de licencia en este equipo.",
    next: "No hace falta devolver nada.",
  },
  LIST_REFUSED: {
    message: "No es la lista de revocación más reciente del proveedor.",
    next: "Obtenga la lista de nuevo.",
  },
  OTHER_USER: {
    message: "El archivo de licencia se creó para otro usuario.",
    next: "Inicie sesión como ese usuario o solicite un archivo propio.",
  },
  INVALID_ACTIVATION_CODE: {
    message: "El código de activación no corresponde a este equipo y programa.",
    next: "Compruebe que el código no tenga errores o solicite uno nuevo.",
  },
  USER_SIGN_IN_REFUSED: {
    message:
      "La dirección de correo o la contraseña es incorrecta, o no tiene ninguna licencia asignada.",
    next: "Compruebe ambas e inténtelo de nuevo.",
  },
  USER_PASSWORD_CHANGE_REQUIRED: {
    message: "Otra persona estableció su contraseña.",
    next: "Establezca la suya con el enlace del correo que recibió y luego inicie sesión.",
  },
  USER_LICENSE_CHOICE: {
    message: "Tiene asignadas varias licencias de este programa.",
    next: "Elija una de ellas.",
  },
  DEVICE_DENIED: {
    message: "El inicio de sesión fue rechazado.",
    next: "Empiece de nuevo si fue un error.",
  },
  DEVICE_EXPIRED: {
    message: "El inicio de sesión no se completó.",
    next: "Empiece de nuevo.",
  },
  REMOVED: {
    message: "La licencia se eliminó de este equipo.",
    next: "Si se muestra un código de eliminación o un recibo, introdúzcalo en su cuenta de la tienda.",
  },
}
