/** Name of the license's id in the metadata of a line of a cart or an order that adds uses to it. */
export const TOP_UP_LICENSE_KEY = "licensing_license_id"
