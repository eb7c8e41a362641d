/** To come. */
export const Insights = () => <p>Insights</p>;
