/** What drawing needs, by the names that the files have beside a bundle: where packages hold them. */
export const CARD_FILES = {
  'renderer.wasm': '@takumi-rs/wasm/takumi_wasm_bg.wasm',
  'regular.woff2': '@fontsource/inter/files/inter-latin-500-normal.woff2',
  'bold.woff2': '@fontsource/inter/files/inter-latin-800-normal.woff2',
} as const;

export type CardFile = keyof typeof CARD_FILES;

/** The bytes that drawing needs. */
export interface CardFiles {
  wasm: Uint8Array<ArrayBuffer>;
  /** Inter in the two weights that cards have, as WOFF2. */
  fonts: { regular: Uint8Array<ArrayBuffer>; bold: Uint8Array<ArrayBuffer> };
}

/** Reads them one by one with `read`, from whoever may read files. */
export async function readCardFiles(read: (file: CardFile) => Promise<Uint8Array<ArrayBuffer>>): Promise<CardFiles> {
  const [wasm, regular, bold] = await Promise.all([read('renderer.wasm'), read('regular.woff2'), read('bold.woff2')]);
  return { wasm, fonts: { regular, bold } };
}
