import type { MedusaRequest } from "@medusajs/framework/http"

/** The id that the path of a request names: its `:id`, or the parameter `name`. */
export function pathId({ params }: Pick<MedusaRequest, "params">, name = "id"): string {
  const id = params[name]
  if (id === undefined) {
    throw new TypeError(`The path of this route has no :${name}`)
  }
  return id
}
