/** Work that ends with a reason instead of a result. The message is one sentence for the operator. */
export class Refusal extends Error {
  override name = 'Refusal';
}

/**
 * A refusal that is the command line's fault: it cannot be understood, or an account, an address, a file or a folder that
 * it names is none or cannot be used as it is, settings included. Exit code 2.
 */
export class WrongUsage extends Refusal {
  override name = 'WrongUsage';
}
