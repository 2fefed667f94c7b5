import type { JSX } from 'preact';
import { type Entry, EVIDENCE_STRENGTHS } from '../../core/glossary/entry.ts';
import { t } from '../words.ts';

/** How much is known: the steps of the meter are filled by strength, none of four for the weakest kind. */
export function Evidence({ strength, reason }: Entry['evidence']): JSX.Element {
  const steps = EVIDENCE_STRENGTHS.length - 1;
  const filled = steps - EVIDENCE_STRENGTHS.indexOf(strength);
  return (
    <div class="card-evidence">
      <span class="card-meter" aria-hidden="true">
        {Array.from({ length: steps }, (_, step) => (
          <i class={step < filled ? 'full' : ''} />
        ))}
      </span>
      <strong>{t(`evidence.${strength}`)}</strong>
      <p lang="en">{reason}</p>
    </div>
  );
}
