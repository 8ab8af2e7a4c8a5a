import { useLicenseBundle } from "../../hooks/api/license-bundles"
import { useSidebarMark } from "../../hooks/use-sidebar-mark"

/** The bundle's name in the breadcrumbs, from the cache that its page fills. */
export const BundleCrumb = ({ id }: { id: string }) => {
  useSidebarMark("/licensing/bundles")
  const { license_bundle } = useLicenseBundle(id)
  return <span>{license_bundle?.name ?? "…"}</span>
}
