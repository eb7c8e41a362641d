/** To come. */
export const Log = () => <p>Log</p>;
