/** To come. */
export const Trends = () => <p>Trends</p>;
