import { DeviceSignIn } from "medusa-plugin-licensing-storefront"

import { Area } from "../components/area"
import { usePageTitle } from "../lib/page-title"
import { navigate } from "../lib/router"

/** The page on which a named user signs a program in that shows a code. */
export default function Device({ code }: { code: string }) {
  return <Area>{({ device }) => <Titled title={device.title} code={code} />}</Area>
}

function Titled({ title, code }: { title: string; code: string }) {
  usePageTitle(title)
  // Another link asks about another code.
  return <DeviceSignIn key={code} code={code} onDone={() => navigate("/", { replace: true })} />
}
