import type { SVGAttributes } from "react"

const User = ({ size = 20, ...attributes }: SVGAttributes<SVGElement> & { size?: number }) => (
  <svg width={size} height={size} aria-hidden {...attributes} />
)

export default User
