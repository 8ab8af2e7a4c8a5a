import { useLicenseManager } from "../../hooks/api/license-managers"
import { useSidebarMark } from "../../hooks/use-sidebar-mark"

/** The manager's e-mail address in the breadcrumbs, from the cache that its page fills. */
export const ManagerCrumb = ({ id }: { id: string }) => {
  useSidebarMark("/licensing/managers")
  const { license_manager } = useLicenseManager(id)
  return <span>{license_manager?.email ?? "…"}</span>
}
