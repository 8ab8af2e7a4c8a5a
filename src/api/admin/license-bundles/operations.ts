import type { Operation } from "../../lib/operation"
import {
  AdminCreateLicenseBundle,
  AdminGetLicenseBundlesParams,
  AdminUpdateLicenseBundle,
} from "./validators"

const tag = "Bundles"

/** The routes of bundles. */
export const licenseBundleOperations: readonly Operation[] = [
  {
    id: "listLicenseBundles",
    tag,
    method: "GET",
    path: "/admin/license-bundles",
    summary: "List bundles",
    query: AdminGetLicenseBundlesParams,
    queryConfig: { isList: true },
    answer: "license_bundles",
    errors: [],
  },
  {
    id: "createLicenseBundle",
    tag,
    method: "POST",
    path: "/admin/license-bundles",
    summary: "Create a bundle",
    description:
      "Its policies agree in `authorization`, `quantity_mode`, `issue_on` and `on_refund`. Its `code` is unique among " +
      "bundles and programs.",
    body: AdminCreateLicenseBundle,
    examples: {
      "Two policies, the second with three seats": {
        code: "studio",
        name: "Studio",
        items: [{ policy_id: "lpol_01K8Z0V5N3" }, { policy_id: "lpol_01K8Z0V5N4", seats: 3 }],
      },
    },
    answer: "license_bundle",
    errors: ["CODE_TAKEN", "BUNDLE_INVALID", "POLICY_NOT_FOUND"],
  },
  {
    id: "retrieveLicenseBundle",
    tag,
    method: "GET",
    path: "/admin/license-bundles/:id",
    summary: "Get a bundle",
    answer: "license_bundle",
    errors: ["BUNDLE_NOT_FOUND"],
  },
  {
    id: "updateLicenseBundle",
    tag,
    method: "POST",
    path: "/admin/license-bundles/:id",
    summary: "Change a bundle",
    description:
      "What is left out stays; `items` replaces what it holds. What was sold keeps what it held, and its name then. " +
      "Another `code` is refused.",
    body: AdminUpdateLicenseBundle,
    examples: { "Another name": { name: "Studio 2027" } },
    answer: "license_bundle",
    errors: ["BUNDLE_NOT_FOUND", "CODE_IMMUTABLE", "BUNDLE_INVALID", "POLICY_NOT_FOUND"],
  },
  {
    id: "deleteLicenseBundle",
    tag,
    method: "DELETE",
    path: "/admin/license-bundles/:id",
    summary: "Delete a bundle that no variant sells and nobody bought",
    answer: "license_bundle_deleted",
    errors: ["BUNDLE_NOT_FOUND", "BUNDLE_IN_USE"],
  },
]
