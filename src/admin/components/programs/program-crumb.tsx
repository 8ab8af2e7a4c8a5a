import { useLicenseProgram } from "../../hooks/api/license-programs"

/** The program's name in the breadcrumbs, from the cache that its page fills. */
export const ProgramCrumb = ({ id }: { id: string }) => {
  const { license_program } = useLicenseProgram(id)
  return <span>{license_program?.name ?? "…"}</span>
}
