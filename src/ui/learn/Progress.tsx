import type { JSX } from 'preact';
import type { Progress as ProgressData, Week } from '../../core/learning/progress.ts';
import { languageOfDates, languageOfWords, t } from '../words.ts';
import { type BarRow, BarTable } from './BarTable.tsx';

const DAY_MS = 24 * 60 * 60 * 1000;

export interface ProgressProps {
  /** Missing where nothing is saved and nothing was answered. */
  readonly progress: ProgressData | undefined;
  /** The time, in milliseconds since 1970. */
  readonly now: number;
}

/** What is due, what was learned and what was remembered, each in a sentence and in a table with bars. */
export function Progress({ progress, now }: ProgressProps): JSX.Element {
  return (
    <>
      <h1 tabIndex={-1}>{t('pages.progress')}</h1>
      {progress ? (
        <>
          <Due progress={progress} now={now} />
          <Learned weeks={progress.weeks} />
          <Remembered weeks={progress.weeks} />
        </>
      ) : (
        <p>{t('learn.progress.none')}</p>
      )}
    </>
  );
}

function Due({ progress: { dueNow, dueByDay }, now }: { progress: ProgressData; now: number }): JSX.Element {
  const format = new Intl.DateTimeFormat(languageOfWords(), { weekday: 'long' });
  const nameOf = (day: number): string =>
    day === 0 ? t('learn.progress.due.today') : format.format(noonAfter(now, day));
  const days = dueByDay.map((count, day) => ({ name: nameOf(day), count }));
  const rows = [{ name: t('learn.progress.due.now'), count: dueNow }, ...days];
  const soon = dueByDay.reduce((sum, count) => sum + count, 0);
  return (
    <BarTable
      title={t('learn.progress.due.title')}
      sentence={t('learn.progress.due.sentence', { now: t('learn.progress.terms', dueNow, { count: dueNow }), soon })}
      head={[t('learn.progress.due.day'), t('learn.progress.count')]}
      rows={counted(rows)}
    />
  );
}

function Learned({ weeks }: { weeks: readonly Week[] }): JSX.Element {
  const count = weeks.at(-1)?.learned ?? 0;
  return (
    <BarTable
      title={t('learn.progress.learned.title')}
      sentence={t('learn.progress.learned.sentence', { terms: t('learn.progress.terms', count, { count }) })}
      head={[t('learn.progress.week'), t('learn.progress.count')]}
      rows={count === 0 ? [] : counted(weeks.map(({ from, learned }) => ({ name: weekName(from), count: learned })))}
    />
  );
}

function Remembered({ weeks }: { weeks: readonly Week[] }): JSX.Element {
  const format = new Intl.NumberFormat(languageOfWords(), { style: 'percent', maximumFractionDigits: 0 });
  const isEmpty = weeks.every(({ retention }) => retention === undefined);
  return (
    <BarTable
      title={t('learn.progress.retention.title')}
      sentence={t(isEmpty ? 'learn.progress.retention.none' : 'learn.progress.retention.sentence')}
      head={[t('learn.progress.week'), t('learn.progress.retention.share')]}
      rows={
        isEmpty
          ? []
          : weeks.map(({ from, retention }) => ({
              name: weekName(from),
              share: retention,
              value: retention === undefined ? t('learn.progress.retention.nothing') : format.format(retention),
            }))
      }
    />
  );
}

/** Rows with bars as long as their counts, the longest over the whole width. */
function counted(rows: readonly { readonly name: string; readonly count: number }[]): BarRow[] {
  const most = Math.max(...rows.map(({ count }) => count));
  const format = new Intl.NumberFormat(languageOfWords());
  return rows.map(({ name, count }) => ({
    name,
    share: most === 0 ? 0 : count / most,
    value: format.format(count),
  }));
}

/** Noon of the day that comes so many days after a time: days are not all of the same length. */
function noonAfter(time: number, days: number): number {
  const noon = new Date(time);
  noon.setHours(12, 0, 0, 0);
  return noon.setDate(noon.getDate() + days);
}

/** A week by its first day, at whose noon the date is that day's in winter and in summer time. */
function weekName(from: number): string {
  return new Intl.DateTimeFormat(languageOfDates(), { day: 'numeric', month: 'short' }).format(from + DAY_MS / 2);
}
