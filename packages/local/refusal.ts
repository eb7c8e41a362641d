/** Work that ends with a reason instead of a result. The message is one sentence for the operator. */
export class Refusal extends Error {
  override name = 'Refusal';
}

/** A refusal that is the command line's fault: it cannot be understood, or names what is not there. Exit code 2. */
export class WrongUsage extends Refusal {
  override name = 'WrongUsage';
}
