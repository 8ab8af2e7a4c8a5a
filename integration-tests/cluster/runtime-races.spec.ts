import { runtimeRaces } from "./lib/runtime-races"

runtimeRaces({ redis: true })
