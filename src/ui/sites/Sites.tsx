import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { MODES, type Mode, type Settings } from '../../core/settings/settings.ts';
import type { Pattern } from '../../core/settings/siteRules.ts';
import { Choice } from '../options/Choice.tsx';
import { UndoList } from '../options/UndoList.tsx';
import { t } from '../words.ts';
import { AddSite } from './AddSite.tsx';
import { ListFile, type ListFileProps } from './ListFile.tsx';
import { patternName } from './patternName.ts';
import { Switch } from './Switch.tsx';

export interface SitesProps extends ListFileProps {
  readonly settings: Pick<Settings, 'mode' | 'sitesOff' | 'sitesOn'>;
  onMode(mode: Mode): void;
  /** Switches a pattern, which is in the list already or is added. */
  onRule(pattern: Pattern, on: boolean): void;
  onRemove(pattern: Pattern): void;
}

/** Where terms are marked: everywhere or on chosen sites, and the sites that are switched otherwise. */
export function Sites({ settings, onMode, onRule, onRemove, ...file }: SitesProps): JSX.Element {
  const { mode, sitesOff, sitesOn } = settings;
  const rules = [
    ...sitesOff.map((pattern) => ({ pattern, on: false })),
    ...sitesOn.map((pattern) => ({ pattern, on: true })),
  ].sort((a, b) => (a.pattern < b.pattern ? -1 : 1));
  const group = useId();
  return (
    <section>
      <h2>{t('options.sites.title')}</h2>
      <fieldset>
        <legend>{t('options.sites.mode.legend')}</legend>
        {MODES.map((each) => (
          <Choice
            key={each}
            group={group}
            name={t(`options.sites.mode.${each}`)}
            sentence={t(`options.sites.mode.${each}Sentence`)}
            checked={each === mode}
            onChoose={() => onMode(each)}
          />
        ))}
      </fieldset>
      <UndoList
        title={t('options.sites.listTitle')}
        level={3}
        intro={t('options.sites.intro')}
        empty={t('options.sites.empty')}
        action={t('options.sites.remove')}
        items={rules.map(({ pattern, on }) => ({
          key: pattern,
          name: (
            <Switch on={on} onSwitch={(next) => onRule(pattern, next)}>
              {patternName(pattern)}
            </Switch>
          ),
          actionLabel: t('options.sites.removeLabel', { pattern: patternName(pattern) }),
          onAction: () => onRemove(pattern),
        }))}
      />
      <AddSite listed={[...sitesOff, ...sitesOn]} onAdd={(pattern) => onRule(pattern, mode === 'chosen')} />
      <ListFile {...file} />
    </section>
  );
}
