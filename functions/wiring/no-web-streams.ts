/**
 * No function streams its answer. The bundles take this in the place of `node:stream/web`, which middy would load to ask
 * each answer whether it is such a stream.
 */
export class ReadableStream {}
