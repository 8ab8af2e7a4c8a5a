import { createContext, type ReactNode, useContext } from "react"

import { Announcer } from "./announcer"
import { classes } from "./class-names"

const InsideContext = createContext(false)

/** The root element of our styles. A nested one adds nothing. */
export function Surface({ children, className }: { children: ReactNode; className?: string }) {
  const inside = useContext(InsideContext)
  if (inside) {
    return <div className={className}>{children}</div>
  }
  return (
    <InsideContext.Provider value={true}>
      <div className="mpl">
        <Announcer>
          <div className={classes("mpl-body", className)}>{children}</div>
        </Announcer>
      </div>
    </InsideContext.Provider>
  )
}
