/** 128 random bits. Unlike `crypto.randomUUID` this also works on pages served by plain HTTP. */
export const newId = () => crypto.getRandomValues(new Uint32Array(4)).join("-")
