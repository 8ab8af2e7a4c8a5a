import { defineMiddlewares } from "@medusajs/framework/http"

import { middlewaresOf } from "./operation"
import { operations } from "./operations"

export default defineMiddlewares({ routes: middlewaresOf(operations) })
