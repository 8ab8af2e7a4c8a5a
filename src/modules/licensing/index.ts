import { Module } from "@medusajs/framework/utils"

import registerOptions from "./loaders/options"
import LicensingModuleService from "./service"

/** Name under which the module is registered in the Medusa container. */
export const LICENSING_MODULE = "licensing"

export default Module(LICENSING_MODULE, {
  service: LicensingModuleService,
  loaders: [registerOptions],
})
