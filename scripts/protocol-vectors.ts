import { writeFileSync } from "node:fs"
import path from "node:path"

import { protocolVectors, protocolVectorsText } from "./protocol-vectors/index"

/** Writes docs/protocol-vectors.json: `npm run protocol-vectors`. A test holds the file to what this writes. */
const file = path.resolve(__dirname, "../docs/protocol-vectors.json")
writeFileSync(file, protocolVectorsText())
console.log(`${protocolVectors().cases.length} cases`)
