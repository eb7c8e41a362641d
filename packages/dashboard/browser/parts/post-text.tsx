const PARTS = /(https?:\/\/\S+|#[\p{L}\p{N}_]+)/u;

/** A post's exact text, with links and tags in the colour in which X shows them. */
export const PostText = ({ text }: { text: string }) => (
  <p class="post-text" dir="auto">
    {text.split(PARTS).map((part, index) => {
      if (part.startsWith('#'))
        return (
          <span key={index} class="tag">
            {part}
          </span>
        );
      if (/^https?:\/\//.test(part))
        return (
          <span key={index} class="link">
            {part}
          </span>
        );
      return part;
    })}
  </p>
);

/** The first link of a text. */
export const linkIn = (text: string): string | undefined => /https?:\/\/\S+/.exec(text)?.[0];
