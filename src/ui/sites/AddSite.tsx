import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Pattern } from '../../core/settings/siteRules.ts';
import { t } from '../words.ts';
import { patternName } from './patternName.ts';
import { type PatternRead, readPattern } from './patterns.ts';

export interface AddSiteProps {
  /** What is in the list. */
  readonly listed: readonly Pattern[];
  onAdd(pattern: Pattern): void;
}

/** A box for an address, a site or a pattern, which says at once what is wrong with it. */
export function AddSite({ listed, onAdd }: AddSiteProps): JSX.Element {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState('');

  function onSubmit(event: Event): void {
    event.preventDefault();
    const read = readPattern(typed);
    const problem = faultOf(read, listed);
    setFault(problem);
    if (problem !== '' || read.kind !== 'read') return;
    setTyped('');
    onAdd(read.pattern);
  }

  return (
    <form class="add-site" onSubmit={onSubmit} noValidate>
      <label for={id}>{t('options.sites.addLabel')}</label>
      <div class="add-site-row">
        <input
          id={id}
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          aria-describedby={`${id}-hint ${id}-fault`}
          aria-invalid={fault !== ''}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setFault('');
          }}
        />
        <button type="submit">{t('options.sites.add')}</button>
      </div>
      <p id={`${id}-fault`} class="options-fault" role="alert">
        {fault}
      </p>
      <p id={`${id}-hint`} class="options-quiet">
        {t('options.sites.addHint')}
      </p>
    </form>
  );
}

function faultOf(read: PatternRead, listed: readonly Pattern[]): string {
  switch (read.kind) {
    case 'read':
      return listed.includes(read.pattern) ? t('options.sites.listed', { pattern: patternName(read.pattern) }) : '';
    case 'empty':
      return t('options.sites.addEmpty');
    case 'noSite':
      return t('options.sites.addNoSite');
    case 'publicSuffix':
      return t('options.sites.addPublicSuffix', { suffix: read.suffix });
    case 'folderOfSubdomains':
      return t('options.sites.addFolderOfSubdomains');
  }
}
