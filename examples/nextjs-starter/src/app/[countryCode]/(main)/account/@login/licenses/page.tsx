/* The page of the licenses for visitors who are not logged in: the starter's own form. */
export { default, metadata } from "../page"
