/** Runs pieces of work one after the other, each whatever became of the one before. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** For calls that a client makes at once: the database of a folder is opened by one at a time. */
export function inTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  };
}
