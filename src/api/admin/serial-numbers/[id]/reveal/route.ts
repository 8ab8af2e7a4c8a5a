import { revealSerialNumberWorkflow } from "../../../../../workflows/serials"
import { revealRoute } from "../../../../lib/reveal"

export const POST = revealRoute(revealSerialNumberWorkflow, (serial) => serial)
