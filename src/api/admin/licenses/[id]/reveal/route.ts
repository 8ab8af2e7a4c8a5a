import { revealLicenseKeyWorkflow } from "../../../../../workflows/licenses"
import { revealRoute } from "../../../../lib/reveal"

export const POST = revealRoute(revealLicenseKeyWorkflow, (key) => ({ key }))
