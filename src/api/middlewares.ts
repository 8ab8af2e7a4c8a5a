import { defineMiddlewares } from "@medusajs/framework/http"

import { adminLicensePoliciesMiddlewares } from "./admin/license-policies/middlewares"
import { adminLicenseProgramsMiddlewares } from "./admin/license-programs/middlewares"
import { adminLicensesMiddlewares } from "./admin/licenses/middlewares"
import { adminLicensingMiddlewares } from "./admin/licensing/middlewares"
import { adminOrdersMiddlewares } from "./admin/orders/middlewares"
import { adminProductVariantsMiddlewares } from "./admin/product-variants/middlewares"
import { adminProductsMiddlewares } from "./admin/products/middlewares"

export default defineMiddlewares({
  routes: [
    ...adminLicensePoliciesMiddlewares,
    ...adminLicenseProgramsMiddlewares,
    ...adminLicensesMiddlewares,
    ...adminLicensingMiddlewares,
    ...adminOrdersMiddlewares,
    ...adminProductVariantsMiddlewares,
    ...adminProductsMiddlewares,
  ],
})
