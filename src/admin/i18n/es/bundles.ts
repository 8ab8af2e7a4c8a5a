/** Bundles: their list, page and forms. */
export const bundles = {
  bundles: {
    title: "Paquetes",
    one: "Paquete",
    subtitle: "Varias políticas de licencia que se venden como una sola cosa.",
    create: "Crear paquete",
    createHint:
      "Cada unidad emite una licencia de cada política. Enlace el paquete a una variante para venderlo.",
    edit: "Editar paquete",
    editHint:
      "Solo vale para lo que se venda desde ahora. Las licencias y los pedidos conservan lo que tienen.",
    created: "{{name}} se creó",
    empty: "Todavía no hay paquetes",
    emptyHint: "Cree uno para vender varias políticas juntas.",
    codeHint:
      "Un nombre para scripts e informes, único también entre los programas. No se puede cambiar nunca.",
    issued: "Licencias emitidas",
    holds: "Políticas",
    holdsHint: "Cada unidad emite una licencia de cada una.",
    item: "Política {{number}}",
    addItem: "Añadir política",
    removeItem: "Quitar la política {{number}}",
    seats: "Puestos de una unidad",
    seatsOfPolicy: "Como dice la política",
    seatsOfUnit_one: "{{count, number}} puesto por unidad",
    seatsOfUnit_other: "{{count, number}} puestos por unidad",
    variants: {
      hint: "Cada unidad vendida de estas variantes emite este paquete.",
      empty: "Ninguna variante vende este paquete. Elíjalo en la página de un producto o variante.",
    },
    unit: {
      name: "{{name}}, unidad {{number, number}}",
      act: "{{act}}: {{unit}}",
      hint: "Vale para todas las licencias de la unidad o para ninguna.",
      done: "Hecho para todas las licencias de la unidad",
      seats: "Cambiar puestos",
      seatsHint: "Además de los comprados, para cada licencia de la unidad.",
    },
    deactivate: {
      title: "¿Desactivar {{name}}?",
      description:
        "Los pedidos nuevos ya no reciben licencias de este paquete. Las emitidas antes quedan como están.",
      done: "{{name}} está inactivo",
    },
    activate: {
      title: "¿Activar {{name}}?",
      description:
        "Los pedidos nuevos de las variantes que lo venden vuelven a recibir licencias. Los hechos entretanto reciben las suyas con «Aplicar políticas ahora» en su página.",
      done: "{{name}} está activo",
    },
    delete: {
      title: "¿Eliminar {{name}}?",
      description:
        "Un paquete vendido o enlazado a una variante no se puede eliminar; desactívelo.",
      done: "{{name}} se eliminó",
    },
  },
}
