import { revealProgramSignatureWorkflow } from "../../../../../workflows/programs"
import { revealRoute } from "../../../../lib/reveal"

export const POST = revealRoute(revealProgramSignatureWorkflow, (signature) => ({ signature }))
