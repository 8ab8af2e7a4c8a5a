import { setDisabledRoute } from "../../../../../users/helpers"

export const POST = setDisabledRoute(false)
