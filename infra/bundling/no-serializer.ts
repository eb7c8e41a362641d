/** Stands for dom-serializer, which brings 70 KB of HTML's entities: pages are read and never written. */
export default function render(): never {
  throw new Error('the bundles write no HTML');
}
