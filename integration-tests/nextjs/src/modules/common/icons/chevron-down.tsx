import type { SVGAttributes } from "react"

const ChevronDown = ({
  size = 20,
  ...attributes
}: SVGAttributes<SVGElement> & { size?: number }) => (
  <svg width={size} height={size} aria-hidden {...attributes} />
)

export default ChevronDown
