/** A topic or headline: words of strangers, shown as their own. */
export const Quoted = ({ children }: { children: string }) => <bdi>“{children}”</bdi>;
