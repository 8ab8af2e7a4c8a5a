import { bound } from "../storage"
import type { BundleVariantsService } from "./bundle-variants"
import type { BundlesService } from "./bundles"

type Cradle = {
  bundleVariantsService: BundleVariantsService
  bundlesService: BundlesService
}

/** What the rest of the plugin may ask of this room; `service.ts` says what it is for. */
export type BundlesRoom = ReturnType<typeof bundlesRoom>

/** See {@link BundlesRoom}. */
export const bundlesRoom = (cradle: Cradle) => ({
  create: bound(cradle.bundlesService, "create"),
  update: bound(cradle.bundlesService, "update"),
  revert: bound(cradle.bundlesService, "revert"),
  delete: bound(cradle.bundlesService, "delete"),
  restore: bound(cradle.bundlesService, "restore"),
  discard: bound(cradle.bundlesService, "discard"),
  setOfVariant: bound(cradle.bundleVariantsService, "set"),
  linksOfVariants: bound(cradle.bundleVariantsService, "linksOf"),
  settleSellers: bound(cradle.bundleVariantsService, "settleSellers"),
  restoreVariants: bound(cradle.bundleVariantsService, "restore"),
  countLicenses: bound(cradle.bundlesService, "countLicenses"),
})
