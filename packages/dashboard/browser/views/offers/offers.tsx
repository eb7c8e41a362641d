/** To come. */
export const Offers = () => <p>Offers</p>;
