/** Files that work without a connection, and computers that have none. */
export const offline = {
  offline: {
    title: "Archivos sin conexión",
    hint: "Archivos con los que el programa funciona sin conexión. Hasta que un archivo de máquina termina o se devuelve, su equipo conserva el puesto.",
    notAllowed: "Esta licencia no da archivos sin conexión.",
    empty: "No se entregó ningún archivo",
    emptyHint:
      "Cree un archivo para un equipo de arriba o para cualquier equipo, o responda a la solicitud de un equipo sin conexión.",
    emptyHintMachines:
      "Cree un archivo para un equipo de arriba o responda a la solicitud de un equipo sin conexión.",
    licenseFiles_one:
      "Se entregó 1 archivo de licencia para cualquier equipo; sin terminar aún: {{out}}.",
    licenseFiles_other:
      "Se entregaron {{count}} archivos de licencia para cualquier equipo; sin terminar aún: {{out}}.",
    columns: {
      file: "Archivo",
      computer: "Equipo",
      issued: "Emitido",
      ends: "Termina",
      state: "Estado",
      acts: "Acciones",
    },
    kind: { license: "Archivo de licencia", machine: "Archivo de máquina" },
    anyComputer: "Cualquier equipo",
    state: { out: "En uso", returned: "Devuelto", ended: "Terminado" },
    make: {
      menu: "Archivo sin conexión",
      licenseMenu: "Archivo de licencia",
      title: "Archivo sin conexión para {{name}}",
      licenseTitle: "Archivo de licencia",
      description:
        "El programa de este equipo funciona con el archivo, sin conexión, hasta que termina. No se puede retirar.",
      licenseDescription:
        "Para cualquier equipo: no ocupa puesto, y quien lo tenga puede usarlo hasta que termine. No se puede retirar.",
      save: "Crear archivo",
    },
    fields: {
      days: "Días",
      daysHint:
        "De 1 a {{max}}: ningún archivo dura más de lo que permite la licencia o su política.",
      daysHintOne: "La licencia no permite más de un día.",
      unit: "días",
      algorithm: "Contenido",
      sealed: "Cifrado",
      sealedHint: "Solo puede leerlo un programa que tenga la clave de licencia.",
      open: "Legible",
      openHint: "También firmado, pero cualquiera puede leerlo. No contiene la clave de licencia.",
    },
    done: {
      title: "El archivo está listo",
      hint: "El archivo termina el {{date}}. Se muestra solo esta vez; se puede crear otro en cualquier momento.",
      activated: "El equipo se activó.",
      download: "Descargar",
      copy: "Copiar el archivo",
      showQr: "Mostrar código QR",
      showText: "Mostrar texto",
      qr: "El archivo como código QR",
      noQr: "El archivo es demasiado grande para un código QR.",
      close: "Listo",
    },
    receipt: {
      menu: "Introducir recibo",
      title: "Introducir el recibo",
      description:
        "El programa lo muestra cuando deja el archivo. El puesto queda entonces libre y termina la activación para la que se creó el archivo.",
      field: "Recibo",
      fieldHint: "16 caracteres, como 1701-EA06-C06D-E773.",
      save: "Recuperar",
      done: "El archivo se devolvió",
    },
    lost: {
      menu: "Recuperar sin recibo",
      title: "¿Recuperar el archivo sin recibo?",
      description:
        "Para un equipo perdido o averiado. Su puesto queda libre; si aún tiene el archivo, el programa sigue allí hasta que este termina.",
      confirm: "Recuperar",
    },
    request: {
      menu: "Responder a una solicitud",
      title: "Responder a un equipo sin conexión",
      description:
        "El programa de allí crea una solicitud de licencia, como texto, archivo o código QR. Tráigala aquí y lleve de vuelta el archivo de máquina.",
      field: "Solicitud de licencia",
      fieldHint: "El texto entero, con su primera y última línea.",
      drop: "Suelte aquí el archivo de solicitud o elíjalo",
      tooLarge: "Este archivo no es una solicitud de licencia",
      check: "Comprobar la solicitud",
      computer: "El equipo",
      program: "Programa",
      name: "Nombre",
      platform: "Plataforma",
      version: "Versión",
      seat: "Puesto",
      unknown: "No lo dice",
      isActive: "Ya activado; conserva su puesto.",
      takesSeat_zero: "No hay ningún puesto libre.",
      takesSeat_one: "Ocupa el último puesto libre.",
      takesSeat_other: "Ocupa uno de {{count}} puestos libres.",
      takesUnlimited: "Ocupa un puesto; no hay límite.",
      otherProgram:
        "Esta solicitud es para el programa «{{program}}», no para el de esta licencia.",
      save: "Crear archivo de máquina",
      saveActivate: "Activar y crear archivo de máquina",
    },
  },
}
