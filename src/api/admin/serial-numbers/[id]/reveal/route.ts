import { revealSerialNumberWorkflow } from "../../../../../workflows/serials"
import { revealRoute } from "../../../../reveal"

export const POST = revealRoute(revealSerialNumberWorkflow, (serial) => serial)
