import { useLicenseProgram } from "../../hooks/api/license-programs"
import { useSidebarMark } from "../../hooks/use-sidebar-mark"

/** The program's name in the breadcrumbs, from the cache that its page fills. */
export const ProgramCrumb = ({ id }: { id: string }) => {
  useSidebarMark("/licensing/programs")
  const { license_program } = useLicenseProgram(id)
  return <span>{license_program?.name ?? "…"}</span>
}
