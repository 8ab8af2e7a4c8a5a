/** A method of a service that may be handed on: it stays bound to its service. */
export function bound<S extends object, K extends keyof S>(service: S, name: K): S[K] {
  return (service[name] as (...args: never[]) => unknown).bind(service) as S[K]
}
