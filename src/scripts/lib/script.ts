import type { ExecArgs } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

type Script = (args: ExecArgs) => Promise<void>

/**
 * A script of `medusa exec`. Refusals print one sentence: Medusa prints the stack of anything thrown, which is
 * no help with a mistyped argument. Other errors keep their stack.
 */
export function script(work: Script): Script {
  return async (args) => {
    try {
      await work(args)
    } catch (error) {
      throw MedusaError.isMedusaError(error) ? inOneSentence(error as MedusaError) : error
    }
  }
}

function inOneSentence({ code, message }: MedusaError): Error {
  const sentence = new Error(message)
  sentence.stack = message
  return Object.defineProperty(sentence, "code", { value: code })
}
