import { useLicenseManager } from "../../hooks/api/license-managers"

/** The manager's e-mail address in the breadcrumbs, from the cache that its page fills. */
export const ManagerCrumb = ({ id }: { id: string }) => {
  const { license_manager } = useLicenseManager(id)
  return <span>{license_manager?.email ?? "…"}</span>
}
