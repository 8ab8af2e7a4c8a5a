import { useLicense } from "../../hooks/api/licenses"
import { useSidebarMark } from "../../hooks/use-sidebar-mark"

/** The masked key in the breadcrumbs, from the cache that its page fills. */
export const LicenseCrumb = ({ id }: { id: string }) => {
  useSidebarMark("/licensing/licenses")
  const { license } = useLicense(id)
  return <span>{license?.key_redacted ?? "…"}</span>
}
