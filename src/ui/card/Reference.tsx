import type { JSX } from 'preact';
import type { Citation } from '../../core/glossary/entry.ts';

/** A source in APA style, with a link to where it is found. */
export function Reference({ source: { citation, url } }: { source: Citation }): JSX.Element {
  return (
    <>
      {citation.map(({ text, italic }) => (italic ? <i>{text}</i> : text))}
      {url && (
        <>
          {' '}
          <a href={url} target="_blank" rel="noreferrer">
            {url}
          </a>
        </>
      )}
    </>
  );
}
