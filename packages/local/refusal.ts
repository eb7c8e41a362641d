/** Work that ends with a reason instead of a result. The message is one sentence for the operator. */
export class Refusal extends Error {
  override name = 'Refusal';
}
