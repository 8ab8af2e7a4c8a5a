/** License programs: their list, page and forms. */
export const programs = {
  programs: {
    title: "Programas",
    subtitle: "Las aplicaciones que vende y que comprueban sus licencias con esta tienda.",
    create: "Crear programa",
    createHint:
      "Un programa por cada aplicación que comprueba licencias. Recibe su propia firma secreta.",
    edit: "Editar programa",
    created: "{{name}} se creó",
    empty: "Todavía no hay programas",
    emptyHint: "Cree uno por cada aplicación que venda. Las políticas se crean para un programa.",
    codeHint: "Lo que la aplicación envía en cada consulta. No se puede cambiar nunca.",
    serialsEnabled: "Números de serie",
    serialsEnabledHint: "Se pueden crear y canjear números de serie para este programa.",
    serialSelfService: "Los clientes canjean números de serie por sí mismos",
    serialSelfServiceHint:
      "Los escriben en el portal o en su tienda web. Sin esto nadie puede canjearlos.",
    serials: {
      title: "Números de serie",
      off: "No se usan",
      paused: "Ahora no se canjean",
      selfService: "Los canjean los propios clientes",
    },
    locking: {
      title: "Equipos modificados",
      own: "Regla propia para equipos modificados",
      ownHint:
        "Qué partes de un equipo pueden haber cambiado cuando se activa de nuevo. Desactivado: la regla de la tienda.",
      changeable: "Puede haber cambiado",
      changeableHint: "Un cambio de cualquier otra cosa rechaza el equipo.",
      maxHardware: "Partes de hardware cambiadas como máximo",
      maxHardwareHint: "De 0 a {{max}}; cuenta todas las partes de hardware juntas.",
      shopDefault: "La regla de la tienda",
      summary_one: "{{locks}}; como máximo {{count}} parte de hardware",
      summary_other: "{{locks}}; como máximo {{count}} partes de hardware",
    },
    deactivate: {
      title: "¿Desactivar {{name}}?",
      description:
        "No se emite nada nuevo para un programa inactivo. Puede activarlo de nuevo en cualquier momento.",
      done: "{{name}} está inactivo",
    },
    activate: {
      title: "¿Activar {{name}}?",
      description: "Las ventas vuelven a emitir licencias de este programa.",
      done: "{{name}} está activo",
    },
    delete: {
      title: "¿Eliminar {{name}}?",
      description:
        "Su firma se pierde para siempre: las aplicaciones creadas con ella dejan de funcionar. Un programa con políticas no se puede eliminar; desactívelo.",
      done: "{{name}} se eliminó",
    },
  },
  locks: {
    hd_volume: "Volumen de disco",
    os: "Sistema operativo",
    hd_serial: "Número de serie del disco",
    optical: "Unidad óptica",
    net: "Adaptador de red",
    cpu: "Procesador",
    bios: "BIOS",
  },
  features: {
    countUses: "Contar los usos de {{name}}",
    title: "Funciones",
    hint: "Lo que pueden habilitar las licencias de este programa. Las políticas eligen entre ellas.",
    empty: "Todavía no hay funciones. Añada las que las licencias pueden habilitar una a una.",
    edit: "Editar funciones",
    saved: "Las funciones se guardaron",
    rule: "El código y el bit de una función no se usan nunca para otra, así que las funciones se retiran, no se quitan. Las licencias con una función retirada la conservan.",
    add: "Añadir función",
    new: "Nueva",
    offered: "Ofrecida",
    retired: "Retirada",
    retiredName: "{{name}} (retirada)",
    retire: "Retirar {{name}}",
    removeNew: "Quitar esta función nueva",
    bit: "Bit",
    noBit: "Sin bit",
    codeHint: "Por lo que pregunta la aplicación. No se puede cambiar nunca.",
    bitHint:
      "Lugar en un código de activación escrito, de 0 a {{max}}. Sin bit la función solo vale en línea y en archivos de licencia. No se puede cambiar nunca.",
  },
  signature: {
    title: "Firma de la aplicación",
    hint: "El secreto integrado en su aplicación. Quien lo tenga puede crear códigos de activación escritos de este programa.",
    reveal: "Mostrar la firma",
    hide: "Ocultar",
    copy: "Copiar la firma",
    confirmTitle: "¿Mostrar la firma?",
    confirmDescription:
      "Se muestra en esta página hasta que salga de ella. Queda registrado quién la mostró y cuándo.",
  },
}
