import { useLicensePolicy } from "../../hooks/api/license-policies"
import { useSidebarMark } from "../../hooks/use-sidebar-mark"

/** The policy's name in the breadcrumbs, from the cache that its page fills. */
export const PolicyCrumb = ({ id }: { id: string }) => {
  useSidebarMark("/licensing/policies")
  const { license_policy } = useLicensePolicy(id)
  return <span>{license_policy?.name ?? "…"}</span>
}
