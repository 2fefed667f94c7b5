import type { JSX } from 'preact';
import type { Met } from '../../core/learning/learning.ts';
import { cutAt, t } from '../words.ts';

/** The sentence in which a term was met, with the page where it stands. */
export function MetSentence({ met }: { met: Met }): JSX.Element {
  const [before, after] = cutAt((page) => t('learn.saved.met', { page }));
  return (
    <figure class="met">
      <blockquote lang="en">
        {met.sentence.slice(0, met.start)}
        <b>{met.sentence.slice(met.start, met.end)}</b>
        {met.sentence.slice(met.end)}
      </blockquote>
      <figcaption class="quiet">
        {before}
        <PageLink {...met} />
        {after}
      </figcaption>
    </figure>
  );
}

/** An address can come from a file that somebody else wrote: only those of the web become links. */
function PageLink({ title, address }: Met): JSX.Element {
  const name = title || address;
  const isOfWeb = URL.canParse(address) && ['http:', 'https:'].includes(new URL(address).protocol);
  if (!isOfWeb) return <cite>{name}</cite>;
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {name}
    </a>
  );
}
