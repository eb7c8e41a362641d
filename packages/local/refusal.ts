/** A command that ends with a reason instead of a result: exit code 1. The message is one sentence for the user. */
export class Refusal extends Error {
  override name = 'Refusal';
}

/** A command line that cannot be understood: exit code 2. */
export class WrongUsage extends Error {
  override name = 'WrongUsage';
}
