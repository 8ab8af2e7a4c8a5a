export { clsx as clx } from "clsx"
