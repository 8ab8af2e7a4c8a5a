import { revealProgramSignatureWorkflow } from "../../../../../workflows/programs"
import { revealRoute } from "../../../../reveal"

export const POST = revealRoute(revealProgramSignatureWorkflow, (signature) => ({ signature }))
