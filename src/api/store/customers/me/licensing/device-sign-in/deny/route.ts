import { answerRoute } from "../answer"

export const POST = answerRoute(false)
