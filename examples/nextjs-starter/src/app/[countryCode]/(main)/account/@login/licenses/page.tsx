/* What the address of the licenses shows whoever is not logged in: the starter's own form. */
export { default, metadata } from "../page"
