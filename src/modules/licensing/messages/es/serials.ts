import type { SerialCatalogue } from "../shape"

/** Why a serial number is not redeemed, in Spanish. */
export const es: SerialCatalogue = {
  redeeming: {
    SERIALS_OFF: {
      message: "Este programa no acepta números de serie por ahora.",
      next: "Póngase en contacto con el vendedor.",
    },
    SERIAL_INVALID: {
      message: "El número de serie o su número de verificación es incorrecto.",
      next: "Compare ambos con lo que recibió y vuelva a intentarlo.",
    },
    SERIAL_WRONG_PROGRAM: {
      message: "Este número de serie es de otro programa.",
      next: "Elija ese programa y vuelva a intentarlo, o póngase en contacto con el vendedor.",
    },
    SERIAL_BLACKLISTED: {
      message: "Este número de serie ya no es válido.",
      next: "Póngase en contacto con el vendedor.",
    },
    SERIAL_USED_BY_YOU: {
      message: "Ya ha añadido este número de serie.",
      next: "Busque su pedido en la lista.",
    },
    SERIAL_USED: {
      message: "Este número de serie se añadió a otra cuenta.",
      next: "Inicie sesión con esa cuenta o póngase en contacto con el vendedor.",
    },
    SERIAL_IN_PROGRESS: {
      message: "Este número de serie se está añadiendo en este momento.",
      next: "Mire sus pedidos dentro de un minuto.",
    },
    SERIAL_NO_REGION: {
      message: "La tienda no puede crear el pedido por ahora.",
      next: "Póngase en contacto con el vendedor; su número de serie sigue siendo válido.",
    },
  },
  registering: {
    EMAIL_TAKEN: {
      message: "Esta dirección ya tiene un acceso.",
      next: "Inicie sesión y añada el número de serie a su cuenta.",
    },
    PROOF_INVALID: {
      message: "La prueba no se resolvió, es demasiado antigua o ya se usó.",
      next: "Pida una prueba nueva y vuelva a intentarlo.",
    },
  },
}
