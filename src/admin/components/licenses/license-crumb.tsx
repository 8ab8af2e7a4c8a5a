import { useLicense } from "../../hooks/api/licenses"

/** The masked key in the breadcrumbs, from the cache that its page fills. */
export const LicenseCrumb = ({ id }: { id: string }) => {
  const { license } = useLicense(id)
  return <span>{license?.key_redacted ?? "…"}</span>
}
