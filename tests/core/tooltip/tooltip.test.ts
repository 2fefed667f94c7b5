import { describe, expect, it } from 'vitest';
import {
  CLOSED,
  GRACE_MS,
  INTENT_MS,
  nextTooltip,
  shownTarget,
  type TooltipEvent,
  type TooltipState,
  waitOf,
} from '../../../src/core/tooltip/tooltip.ts';

type State = TooltipState<string>;
type Event = TooltipEvent<string>;

/** Two marks, A and B. States and events are written as in the diagram. */
const STATES: Readonly<Record<string, State>> = {
  closed: CLOSED,
  'intended A': { kind: 'intended', target: 'A' },
  'intended B': { kind: 'intended', target: 'B' },
  'open A': { kind: 'open', target: 'A', focused: false },
  'focused A': { kind: 'open', target: 'A', focused: true },
  'leaving A': { kind: 'leaving', target: 'A', next: undefined },
  'leaving A for B': { kind: 'leaving', target: 'A', next: 'B' },
  'dismissed A': { kind: 'dismissed', target: 'A' },
};
const EVENTS: Readonly<Record<string, Event>> = {
  onA: { kind: 'pointerOnMark', target: 'A' },
  onB: { kind: 'pointerOnMark', target: 'B' },
  tapA: { kind: 'tapped', target: 'A' },
  onCard: { kind: 'pointerOnCard' },
  elsewhere: { kind: 'pointerElsewhere' },
  focusIn: { kind: 'focusIn' },
  focusOut: { kind: 'focusOut' },
  waited: { kind: 'waited' },
  dismissed: { kind: 'dismissed' },
  targetLost: { kind: 'targetLost' },
};

/** Each state's row names the state after each event; a dot stands for no change. */
const DIAGRAM = `
from            | onA        | onB             | onCard | elsewhere | focusIn   | focusOut | waited     | dismissed   | targetLost
closed          | intended A | intended B      | .      | .         | .         | .        | .          | .           | .
intended A      | .          | intended B      | .      | closed    | .         | .        | open A     | dismissed A | closed
open A          | .          | leaving A for B | .      | leaving A | focused A | .        | .          | dismissed A | closed
focused A       | .          | .               | .      | .         | .         | open A   | .          | dismissed A | closed
leaving A       | open A     | leaving A for B | open A | .         | focused A | .        | closed     | dismissed A | closed
leaving A for B | open A     | .               | open A | leaving A | focused A | .        | intended B | dismissed A | closed
dismissed A     | .          | intended B      | .      | closed    | .         | .        | .          | .           | closed
`;

function cellsOf(line: string): string[] {
  return line.split('|').map((cell) => cell.trim());
}

const [header = '', ...rows] = DIAGRAM.trim().split('\n');
const [, ...eventNames] = cellsOf(header);
const transitions = rows.flatMap((row) => {
  const [from = '', ...nexts] = cellsOf(row);
  return nexts.map((next, index) => ({ from, event: eventNames[index] ?? '', next: next === '.' ? from : next }));
});

function pick<T>(named: Readonly<Record<string, T>>, name: string): T {
  const value = named[name];
  if (value === undefined) throw new Error(`The diagram names "${name}", which is not defined.`);
  return value;
}

/** Plays events by their names, from the closed state on. */
function play(...events: string[]): State {
  return events.reduce<State>((state, event) => nextTooltip(state, pick(EVENTS, event)), CLOSED);
}

describe('the state diagram', () => {
  it.each(transitions)('$from, $event → $next', ({ from, event, next }) => {
    expect(nextTooltip(pick(STATES, from), pick(EVENTS, event))).toEqual(pick(STATES, next));
  });

  it('gives back the same object where nothing changes', () => {
    for (const { from, event } of transitions.filter(({ from, next }) => from === next)) {
      const state = pick(STATES, from);
      expect(nextTooltip(state, pick(EVENTS, event)), `${from}, ${event}`).toBe(state);
    }
  });
});

describe('a card', () => {
  it('opens when the pointer rests on a mark', () => {
    expect(shownTarget(play('onA', 'waited'))).toBe('A');
  });

  it('does not open when the pointer only crosses a mark', () => {
    expect(play('onA', 'elsewhere', 'waited')).toEqual(CLOSED);
  });

  it('stays while the pointer goes to it across the gap', () => {
    expect(play('onA', 'waited', 'elsewhere', 'onCard', 'waited')).toEqual(pick(STATES, 'open A'));
  });

  it('stays while the pointer goes to it across another mark', () => {
    expect(play('onA', 'waited', 'onB', 'onCard', 'waited')).toEqual(pick(STATES, 'open A'));
  });

  it('closes some time after the pointer left', () => {
    expect(shownTarget(play('onA', 'waited', 'elsewhere'))).toBe('A');
    expect(play('onA', 'waited', 'elsewhere', 'waited')).toEqual(CLOSED);
  });

  it('gives way to that of another mark on which the pointer rests', () => {
    expect(shownTarget(play('onA', 'waited', 'onB', 'waited', 'waited'))).toBe('B');
  });

  it('stays while the focus is in it, wherever the pointer goes', () => {
    expect(play('onA', 'waited', 'focusIn', 'elsewhere', 'onB', 'waited')).toEqual(pick(STATES, 'focused A'));
  });

  it('that lost the focus closes once the pointer moves elsewhere', () => {
    expect(play('onA', 'waited', 'focusIn', 'focusOut', 'elsewhere', 'waited')).toEqual(CLOSED);
  });

  it('goes with its mark, even with the focus in it', () => {
    expect(play('onA', 'waited', 'focusIn', 'targetLost')).toEqual(CLOSED);
  });
});

describe('a dismissed card', () => {
  it('stays shut until the pointer has left its mark', () => {
    expect(shownTarget(play('onA', 'waited', 'dismissed', 'onA', 'waited'))).toBeUndefined();
    expect(shownTarget(play('onA', 'waited', 'dismissed', 'elsewhere', 'onA', 'waited'))).toBe('A');
  });

  it('stays shut when the mark is pressed twice, as to select the word', () => {
    expect(shownTarget(play('onA', 'waited', 'dismissed', 'dismissed', 'onA', 'waited'))).toBeUndefined();
  });

  it('does not keep that of another mark from opening', () => {
    expect(shownTarget(play('onA', 'waited', 'dismissed', 'onB', 'waited'))).toBe('B');
  });
});

describe('the time waited', () => {
  it('is long enough before opening for a pointer that passes', () => {
    expect(waitOf(play('onA'))).toBe(INTENT_MS);
  });

  it('is long enough before closing for the way to the card', () => {
    expect(waitOf(play('onA', 'waited', 'elsewhere'))).toBe(GRACE_MS);
  });

  it.each(['closed', 'open A', 'focused A', 'dismissed A'])('is none in the state %s', (name) => {
    expect(waitOf(pick(STATES, name))).toBeUndefined();
  });
});
