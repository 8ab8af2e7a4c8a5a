/** License policies: their list, page and forms, and the variants that sell them. */
export const policies = {
  policies: {
    title: "Políticas de licencia",
    subtitle: "Qué concede una licencia. Enlace una política a una variante para venderla.",
    create: "Crear política de licencia",
    createHint: "Una plantilla: cada licencia conserva lo que dice la política cuando se emite.",
    edit: "Editar política de licencia",
    editHint:
      "Solo cambian las licencias emitidas desde ahora. Las anteriores conservan lo que tienen.",
    withBundled: "Cambiarlo en todas las políticas de sus paquetes",
    withBundledHint:
      "Las políticas de un paquete se emiten a la vez, cuentan igual y se retiran igual.",
    created: "{{name}} se creó",
    empty: "Todavía no hay políticas de licencia",
    emptyHint: "Cree una para cada tipo de licencia que venda.",
    emptyOfProgram: "No se puede vender nada de este programa antes de que tenga una política.",
    codeHint: "Un nombre para scripts e informes. No se puede cambiar nunca.",
    programHint: "La aplicación que comprueba estas licencias. No se puede cambiar nunca.",
    seatsShort: "Puestos",
    issued: "Licencias emitidas",
    groups: {
      general: "General",
      term: "Plazo",
      activations: "Activaciones",
      keys: "Claves y funciones",
      selling: "Venta",
    },
    variants: {
      title: "Vendida por",
      hint: "Cada unidad vendida de estas variantes emite esta política.",
      empty:
        "Ninguna variante vende esta política. Enlácela en la página de un producto o variante.",
    },
    deactivate: {
      title: "¿Desactivar {{name}}?",
      description:
        "Los pedidos nuevos ya no reciben licencias de esta política. Las emitidas antes quedan como están.",
      done: "{{name}} está inactiva",
    },
    activate: {
      title: "¿Activar {{name}}?",
      description: "Los pedidos nuevos de las variantes que la venden vuelven a recibir licencias.",
      done: "{{name}} está activa",
    },
    delete: {
      title: "¿Eliminar {{name}}?",
      description:
        "Una política con licencias, debida a un pedido o enlazada a una variante no se puede eliminar; desactívela.",
      done: "{{name}} se eliminó",
    },
  },
  variants: {
    title: "Políticas de licencia",
    one: "Esta variante",
    none: "Sin licencia",
    bundle: "Paquete",
    bundleHint:
      "Varias políticas en una variante: cada unidad vendida emite una licencia de cada una.",
    edit: "Editar políticas de licencia",
    editHint: "Qué hace una unidad vendida de cada variante: emite licencias o añade usos a una.",
    laterHint:
      "Vale para pedidos hechos desde ahora. Para un pedido anterior use «Aplicar políticas ahora» en su página.",
    pick: "Sin licencia",
    pickFor: "Políticas de licencia de {{variant}}",
    unitOf: "Qué hace una unidad de {{policy}}",
    issues: "Emite una licencia",
    topsUp: "Añade usos a una licencia del comprador",
    uses: "Usos por unidad",
    whose: "Se cuentan para",
    whole: "La licencia en conjunto",
    until: "Duran",
    untils: { period: "Hasta el final del período", used: "Hasta que se gasten" },
    topUpHint:
      "La línea del carrito indica la licencia. Consulte la documentación sobre usos contados.",
    adds_one: "+{{count, number}} uso",
    adds_other: "+{{count, number}} usos",
    saved: "Las políticas de licencia se guardaron",
    sells: "Vende",
    editBundle: "Elegir paquete",
    editBundleHint:
      "Un paquete en lugar de políticas propias; vacío, la variante no vende ninguno.",
    bundleSaved: "El paquete se guardó",
    replacePolicies: "Sustituir sus propias políticas",
    replacePoliciesHint: "El paquete las sustituye de inmediato: {{policies}}.",
    replaceBundle: "Sustituir el paquete {{bundle}}",
    replaceBundleHint: "Las políticas lo sustituyen de inmediato.",
  },
}
