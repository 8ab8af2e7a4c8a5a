import { killedWhileIssuing } from "./lib/kill"

killedWhileIssuing({ redis: true, pooled: true })
