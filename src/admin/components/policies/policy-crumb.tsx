import { useLicensePolicy } from "../../hooks/api/license-policies"

/** The policy's name in the breadcrumbs, from the cache that its page fills. */
export const PolicyCrumb = ({ id }: { id: string }) => {
  const { license_policy } = useLicensePolicy(id)
  return <span>{license_policy?.name ?? "…"}</span>
}
