/** Every field of a program or policy, what it means, and the names of its choices. */
export const policyFields = {
  fields: {
    name: "Nombre",
    code: "Código",
    codeImmutable: "Un código no cambia nunca.",
    status: "Estado",
    createdAt: "Creado",
    program: "Programa",
    kind: "Tipo",
    authorization: "Autorización",
    unlimited: "Sin límite",
    noExpiry: "No caduca nunca",
    noEnd: "Para siempre",
    shopDefault: "Estándar",
    standardFormat: "Estándar: 25 caracteres en cinco grupos",
    durationUnit: "Unidad de tiempo",
    valid_duration: "Válida durante",
    subscription_duration: "Período pagado",
    term_starts: "El plazo empieza",
    grace_hours: "Período de gracia",
    maintenance_duration: "Actualizaciones incluidas durante",
    is_trial: "Prueba",
    trial_days: "Duración de la prueba",
    max_consumptions: "Usos incluidos",
    max_overages: "Usos por encima",
    consumption_period: "El contador empieza de nuevo",
    max_activations: "Puestos",
    max_activations_each: "Puestos de cada usuario",
    max_transfers: "Transferencias a otro equipo",
    max_users: "Usuarios nominales",
    allow_offline: "Uso sin conexión",
    offline_ttl_days: "Sin conexión como máximo",
    allow_license_files: "Archivos de licencia para cualquier equipo",
    license_file_ttl_days: "Un archivo de licencia dura como máximo",
    allow_typed_codes: "Códigos de activación escritos",
    floating: "Licencias flotantes",
    floating_seats: "Puestos flotantes",
    floating_timeout_minutes: "El puesto queda libre tras un silencio de",
    floating_overdraft_percent: "Admitir además",
    max_borrow_hours: "Préstamo como máximo",
    notLent: "Nada",
    key_prefix: "Prefijo de clave",
    key_format: "Formato de clave",
    features: "Funciones",
    feature_terms: "Condiciones de funciones concretas",
    quantity_mode: "Cantidad",
    issue_on: "Se emite",
    on_refund: "Cuando se devuelve una unidad",
    fulfill_when_issued: "Marcar como entregado al emitir",
  },
  hints: {
    valid_duration: "Una licencia caduca este tiempo después de que empiece su plazo.",
    subscription_duration: "Lo que cubre un pago. Una renovación lo añade una vez más.",
    grace_hours: "Cuánto sigue la aplicación tras el final del plazo.",
    maintenance_duration:
      "La aplicación puede actualizarse hasta entonces; después sigue funcionando.",
    is_trial: "Las licencias se marcan como pruebas y terminan tras unos días.",
    max_consumptions:
      "Usos que incluye un período. 100 al mes: el 101.º se rechaza o cuenta como exceso.",
    max_overages:
      "Usos que aún se cuentan más allá de los incluidos. 10 con 100 incluidos: el 111.º se rechaza. 0: ninguno.",
    feature_terms:
      "Además de las condiciones de la licencia en conjunto. 100 usos al mes para una exportación: la exportación 101 del mes se rechaza, todo lo demás continúa.",
    feature_floating_seats:
      "Equipos que pueden usarla a la vez, aparte de los de la licencia. 2: el tercero espera a que uno de los dos termine.",
    feature_valid_duration:
      "Desde el inicio de la licencia. 1 año con una licencia perpetua: al cabo de un año la aplicación sigue sin la función.",
    feature_expires_at:
      "A partir de entonces la aplicación sigue sin la función. Vacío: está activa tanto como la licencia.",
    consumption_period:
      "Cuándo se vuelve a contar desde cero, según el calendario UTC; la semana empieza el lunes. Mensual: el día 1 a las 00:00 UTC.",
    max_activations: "Equipos en los que una licencia puede funcionar a la vez.",
    max_activations_each:
      "Equipos que puede tener cada usuario. 2: el tercero espera hasta que se quite uno de los dos.",
    max_transfers: "Cuántas veces un puesto puede pasar a otro equipo. 0: nunca.",
    max_users:
      "Personas que pueden usar una licencia. 5: la sexta obtiene un lugar cuando una de las cinco pierde el suyo.",
    allow_offline: "Los archivos de máquina dejan trabajar a un equipo sin conexión.",
    offline_ttl_days: "Pasado ese tiempo hay que renovar el archivo.",
    allow_license_files:
      "Quien tenga la clave recibe un archivo que funciona en todos los equipos y no ocupa puesto. No se puede retirar.",
    license_file_ttl_days: "Después termina; cada uno se cuenta en la página de la licencia.",
    allow_typed_codes: "Para equipos sin conexión alguna: códigos leídos o escritos.",
    floating:
      "Los puestos se ocupan mientras funciona la aplicación y se devuelven cuando termina.",
    floating_seats:
      "Cuántos equipos funcionan a la vez. 5: el sexto espera a que termine uno de los cinco.",
    floating_timeout_minutes:
      "Un equipo que deja de dar señales pierde su puesto. 10: uno bloqueado lo ocupa diez minutos como máximo.",
    floating_overdraft_percent:
      "Porcentaje por encima de los puestos flotantes, redondeado hacia abajo. 20 con 5 puestos: el sexto funciona, el séptimo espera.",
    max_borrow_hours:
      "Cuánto tiempo puede un equipo llevarse un puesto flotante y trabajar sin red. 72: un portátil funciona el fin de semana y su puesto cuenta hasta que vuelve.",
    key_prefix: "De 1 a 12 caracteres A–Z y 0–9 delante de cada clave. Vacío: ninguno.",
    key_format:
      "X: letra o cifra, A: letra, 9: cifra, guiones entre ellos. Al menos 80 bits aleatorios. Vacío: la forma estándar.",
    key_format_bits: "{{bits}} bits aleatorios; hacen falta al menos 80.",
    features: "Qué habilitan las licencias de esta política.",
    fulfill_when_issued:
      "Las unidades sin envío se marcan en Medusa como entregadas en cuanto se emiten sus licencias. Desde entonces Medusa no permite cancelar el pedido ni bajar una cantidad por debajo de las unidades entregadas; cancele antes la entrega en la página del pedido.",
  },
  kinds: {
    perpetual: "Perpetua",
    time_limited: "Limitada en el tiempo",
    subscription: "Suscripción",
    consumption: "Consumo",
  },
  kindHints: {
    perpetual: "No caduca nunca.",
    time_limited: "Caduca una vez, tras un tiempo fijo.",
    subscription: "Caduca si no se renueva.",
    consumption: "Cuenta usos, p. ej. exportaciones o minutos.",
  },
  authorizations: { license_key: "Clave de licencia", named_user: "Usuarios nominales" },
  authorizationHints: {
    license_key: "Quien tenga la clave puede usar un puesto libre.",
    named_user:
      "Las personas inician sesión en la aplicación. Sin códigos escritos ni archivos de licencia para cualquier equipo.",
  },
  termStarts: {
    issue: "Cuando se emite la licencia",
    first_activation: "Con la primera activación",
  },
  quantityModes: {
    key_per_unit: "Una licencia por unidad",
    seats_per_line: "Una licencia, un juego de puestos por unidad",
  },
  quantityModeHints: {
    key_per_unit: "La cantidad 5 emite 5 claves con los puestos de arriba cada una.",
    seats_per_line: "La cantidad 5 emite una clave con 5 veces los puestos de arriba.",
  },
  issueOn: {
    order_placed: "Cuando se hace el pedido",
    payment_captured: "Cuando se paga el pedido",
    order_fulfilled: "Cuando se entrega la unidad",
    manual: "Solo a mano",
  },
  onRefund: {
    revoke: "Revocar la licencia",
    suspend: "Suspender la licencia",
    keep: "Conservar la licencia",
  },
  periods: {
    never: "Nunca",
    daily: "Cada día",
    weekly: "Cada semana",
    monthly: "Cada mes",
    annually: "Cada año",
  },
}
