import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"

import LicensingModule from "../modules/licensing"

/**
 * product variant ↔ license policy: what a sold unit of the variant issues. Several policies on one
 * variant are sold together, as those of a bundle are.
 *
 * With `top_up_uses` a unit issues nothing: it adds uses to a license of the policy that the buyer has and the
 * line names, of the feature `top_up_feature` (null = of the license as a whole), for the period or until used
 * (`top_up_until`).
 */
export default defineLink(
  { linkable: ProductModule.linkable.productVariant, isList: true },
  { linkable: LicensingModule.linkable.licensePolicy, isList: true },
  {
    database: {
      table: "licensing_variant_policy",
      extraColumns: {
        top_up_uses: { type: "integer", nullable: true },
        top_up_feature: { type: "text", nullable: true },
        top_up_until: { type: "text", nullable: true },
      },
    },
  }
)
