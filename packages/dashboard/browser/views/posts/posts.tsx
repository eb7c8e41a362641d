/** To come. */
export const Posts = () => <p>Posts</p>;
