import { revealLicenseKeyWorkflow } from "../../../../../workflows/licenses"
import { revealRoute } from "../../../../reveal"

export const POST = revealRoute(revealLicenseKeyWorkflow, (key) => ({ key }))
