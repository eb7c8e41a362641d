/** A command line that cannot be understood: exit code 2. */
export class WrongUsage extends Error {
  override name = 'WrongUsage';
}
