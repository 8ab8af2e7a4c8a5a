/** Settings → Licensing: the keys that sign. */
export const signingKeys = {
  signingKeys: {
    title: "Claves de firma",
    hint: "Los archivos sin conexión, las respuestas firmadas y la lista de revocación se firman con la clave actual; los programas las comprueban con su parte pública.",
    columns: {
      key: "Clave y huella",
      status: "Estado",
      since: "Desde",
      until: "Publicada hasta",
      publicKey: "Clave pública",
      acts: "Acciones",
    },
    status: { current: "Actual", retiring: "Retirándose", retired: "Retirada" },
    copy: "Copiar la clave pública como {{form}}",
    rotate: {
      menu: "Rotar",
      title: "¿Firmar con una clave nueva?",
      description:
        "Desde ahora firma una clave nueva. Los programas que obtienen las claves públicas de esta tienda siguen por sí mismos. Los que llevan dentro la clave pública anterior rechazan todo lo firmado desde ahora, hasta que una actualización les traiga también la nueva. Lo firmado antes sigue siendo válido mientras se publique la clave anterior.",
      confirm: "Rotar",
      overlap: "La clave anterior se publica durante",
      overlapHint:
        "Elija más de lo que duran sus archivos sin conexión: después se rechazan sus firmas.",
      atOnce:
        "Solo para una clave filtrada: todos los archivos, respuestas y listas que firmó se rechazan enseguida, también los de clientes que pagan.",
      reason: "Motivo",
      reasonHint: "Se guarda en el historial.",
      done: "Ahora firma una clave nueva; todos los procesos de la tienda siguen en un minuto",
    },
    retire: {
      menu: "Retirar ya",
      title: "¿Dejar de publicar esta clave?",
      description:
        "Los programas que obtienen las claves públicas rechazan entonces todo lo que firmó {{kid}}, también los archivos sin conexión de clientes que pagan. No se puede deshacer.",
      confirm: "Retirar",
      done: "La clave ya no se publica",
    },
  },
}
